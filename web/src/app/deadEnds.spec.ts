import { expect, it } from 'vitest'
import { openPage, server } from '@/testing/page'
import Forbidden from './Forbidden.vue'
import NotFound from './NotFound.vue'
import { useSession } from './session'

it.each([Forbidden, NotFound])('leads on to the first page of whoever came here', async (page) => {
  server({ '/api/session': { body: { account: 'county-621227', rights: [] } } })
  const { page: shown } = await openPage(page)
  expect(shown.get('a').attributes('href')).toBe('/')
})

it('names the account that lacks the right, and no right it may well have', async () => {
  server({ '/api/session': { body: { account: 'county-621227', rights: [] } } })
  const { page } = await openPage(Forbidden)
  await useSession().known()
  await page.vm.$nextTick()
  expect(page.text()).toContain('county-621227')
  expect(page.text()).not.toContain('户和数字')
})
