import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { useSession } from '@/app/session'
import { closePages, openPage, server } from '@/testing/page'
import NoticeDrawer from './NoticeDrawer.vue'

afterEach(closePages)

const sent = {
  notice: {
    id: 'n1',
    from: '徽县',
    title: '周例会',
    text: '',
    wants: 'READ',
    by: null,
    saidOn: '2026-11-24',
    lastDay: '2026-12-01',
    withdrawnOn: null,
    villages: 3,
    read: 1,
    coming: 0,
    mine: true,
  },
  villages: [],
}

const button = (text: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)!

it('is taken back only after it was said what becomes of it, and asked', async () => {
  const asked = server({
    '/api/notices/n1': { body: sent },
    '/api/notices/n1/withdrawn': { status: 200 },
  })
  const { page } = await openPage(NoticeDrawer, '/', { props: { id: 'n1' } })
  useSession().current = {
    area: { code: '621227000000', level: 'COUNTY' },
    rights: ['WRITE_RECORDS'],
  } as never
  await flushPromises()
  const deeds = () => asked.filter((one) => one.method === 'POST').map((one) => one.path)

  button('撤回').click()
  await flushPromises()
  const dialog = document.querySelector('[role=dialog] form')!.closest('[role=dialog]')!
  expect(dialog.textContent).toContain('3 个村')
  expect(dialog.textContent).toContain('不能恢复')
  expect(deeds()).toEqual([])

  button('取消', dialog).click()
  await flushPromises()
  expect(deeds()).toEqual([])

  button('撤回').click()
  await flushPromises()
  document.querySelector('[role=dialog] form')!.dispatchEvent(new Event('submit'))
  await flushPromises()
  expect(deeds()).toEqual(['/api/notices/n1/withdrawn'])
  expect(page.emitted('changed')).toHaveLength(1)
})
