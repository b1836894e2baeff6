import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { openPage, server } from '@/testing/page'
import SearchBox from './SearchBox.vue'

const village = {
  code: '621227101202',
  name: '贺店村村民委员会',
  shortName: '贺店村',
  level: 'VILLAGE',
  parentCode: '621227101000',
  path: '陇南市 / 徽县 / 伏家镇 / 贺店村',
}
const home = { id: 'h1', number: '0001', headName: '贺建军', division: village.code, status: '01' }

async function search(text: string) {
  vi.useFakeTimers()
  const { page, router } = await openPage(SearchBox, '/war-map?month=2018-12')
  const box = page.get('input')
  await box.trigger('focus')
  await box.setValue(text)
  vi.advanceTimersByTime(250)
  await flushPromises()
  return { page, router, box }
}

it('leads to a household with the keyboard alone', async () => {
  server({ '/api/search': { body: { divisions: [village], households: [home] } } })
  const { page, router, box } = await search('贺')
  await box.trigger('keydown', { key: 'ArrowDown' })
  await box.trigger('keydown', { key: 'ArrowDown' })
  expect(box.attributes('aria-activedescendant')).toBe(page.findAll('li')[1]!.attributes('id'))
  await box.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(router.currentRoute.value).toMatchObject({ name: 'household', params: { id: 'h1' } })
})

it('leads to the war map of a village', async () => {
  server({ '/api/search': { body: { divisions: [village], households: [] } } })
  const { router, box } = await search('hd')
  await box.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ division: village.code, month: '2018-12' })
})

it('says what to try where nothing is found', async () => {
  server({ '/api/search': { body: { divisions: [], households: [] } } })
  const { page } = await search('没有的村')
  expect(page.text()).toContain('没有找到“没有的村”')
})
