import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { actAs, api } from '@/api/client'
import { useSession } from '@/app/session'
import { openPage, server } from '@/testing/page'
import PostMenu from './PostMenu.vue'

const area = (code: string, shortName: string) => ({ code, shortName })
const own = { id: 'p1', role: 'COUNTY_OFFICER', area: area('621227000000', '徽县') }
const standIn = {
  id: 'p2',
  role: 'TOWNSHIP_OFFICER',
  area: area('620826101000', '威戎镇'),
  lastDay: '2026-12-31',
  standInFor: '威戎镇扶贫工作站',
}
const session = {
  account: 'two-posts',
  displayName: '双岗演示员',
  role: 'COUNTY_OFFICER',
  area: own.area,
  rights: [],
  demo: true,
  post: 'p1',
  posts: [own, standIn],
  mustChangePassword: false,
}

async function open(posts = session.posts) {
  const asked = server({
    '/api/session': { body: { ...session, posts } },
    '/api/session/post': { body: { ...session, post: 'p2', area: standIn.area } },
    '/api/anything': { body: {} },
  })
  const { page } = await openPage(PostMenu, '/')
  await useSession().known()
  await flushPromises()
  return { page, asked }
}

it('says in which post one acts where there are several', async () => {
  expect((await open()).page.text()).toContain('徽县')
  expect((await open([own as never])).page.text()).not.toContain('徽县')
})

it('names the post with every request, and the new one after changing over', async () => {
  const { asked } = await open()
  await api.get('/anything')
  expect(asked.at(-1)?.headers['X-Post']).toBe('p1')
  await useSession().actIn('p2')
  await api.get('/anything')
  expect(asked.at(-1)?.headers['X-Post']).toBe('p2')
  actAs(null)
})
