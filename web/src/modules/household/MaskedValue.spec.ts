import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { useSession } from '@/app/session'
import { openPage, server } from '@/testing/page'
import MaskedValue from './MaskedValue.vue'

const props = { household: 'h1', field: 'phone', label: '电话', value: '138****1234' }
const session = { account: 'a', displayName: 'a', role: 'r', area: {}, demo: true }

afterEach(() => vi.useRealTimers())

async function open(rights: string[]) {
  const asked = server({ '/api/households/h1/unmask': { body: { value: '13812341234' } } })
  const { page } = await openPage(MaskedValue, '/', { props })
  useSession().current = { ...session, rights } as never
  await flushPromises()
  return { page, asked }
}

it('offers nothing to whoever may not', async () => {
  const { page } = await open(['READ_RECORDS'])
  expect(page.text()).toBe('138****1234')
  expect(page.find('button').exists()).toBe(false)
})

it('asks for purpose and reason, shows the value, and hides it after a minute', async () => {
  vi.useFakeTimers()
  const { page, asked } = await open(['UNMASK'])
  await page.find('button').trigger('click')
  await flushPromises()
  const form = document.querySelector('form')!
  form.querySelector('select')!.value = 'CONTACT'
  form.querySelector('select')!.dispatchEvent(new Event('change'))
  form.querySelector('textarea')!.value = '电话通知领取补助'
  form.querySelector('textarea')!.dispatchEvent(new Event('input'))
  await flushPromises()
  form.dispatchEvent(new Event('submit'))
  await flushPromises()
  expect(asked[0]!.body).toEqual({
    field: 'phone',
    purpose: 'CONTACT',
    reason: '电话通知领取补助',
  })
  expect(page.text()).toContain('13812341234')
  vi.advanceTimersByTime(60_000)
  await flushPromises()
  expect(page.text()).not.toContain('13812341234')
})
