import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { openPage, server } from '@/testing/page'
import SignIn from './SignIn.vue'

const session = {
  account: 'province',
  displayName: '省',
  role: 'PROVINCE_OFFICER',
  area: { code: '620000000000' },
  rights: [],
  demo: true,
  post: 'p1',
  posts: [],
  mustChangePassword: false,
}
const up = { '/api/health': { body: { status: 'UP', demo: true } } }

async function enter(address: string, reply: object) {
  const asked = server({ ...up, '/api/session': reply })
  const { page, router } = await openPage(SignIn, address)
  await page.get('#account').setValue('province')
  await page.get('#password').setValue('secret')
  await page.get('form').trigger('submit')
  await flushPromises()
  return { page, router, asked }
}

it('says why one may not come in, and clears the password', async () => {
  const { page } = await enter('/sign-in', {
    status: 401,
    body: { reason: 'SIGN_IN_FAILED', detail: '账号或密码不对。' },
  })
  expect(page.get('[role=alert]').text()).toBe('账号或密码不对。')
  expect((page.get('#password').element as HTMLInputElement).value).toBe('')
})

it('says how long to wait after too many attempts', async () => {
  const { page } = await enter('/sign-in', {
    status: 429,
    body: { reason: 'TOO_MANY_FAILED_SIGN_INS' },
    headers: { 'Retry-After': '30' },
  })
  expect(page.get('[role=alert]').text()).toContain('30 秒')
})

it('goes on to the page that was asked for', async () => {
  const { router } = await enter('/sign-in?next=/imports', { body: session })
  expect(router.currentRoute.value.path).toBe('/imports')
})

it('never follows a link out of the house', async () => {
  const { router } = await enter('/sign-in?next=//evil.example', { body: session })
  expect(router.currentRoute.value.path).toBe('/')
})

it('names the demo accounts in a demo only', async () => {
  server(up)
  expect((await openPage(SignIn, '/sign-in')).page.text()).toContain('county-621227')
  server({ '/api/health': { body: { status: 'UP' } } })
  expect((await openPage(SignIn, '/sign-in')).page.text()).not.toContain('county-621227')
})

it('asks for the code of the second factor and keeps the password for it', async () => {
  const { page, asked } = await enter('/sign-in', {
    status: 401,
    body: { reason: 'SECOND_FACTOR_NEEDED', detail: '请再输入身份验证器上的动态口令。' },
  })
  expect((page.get('#password').element as HTMLInputElement).value).toBe('secret')
  await page.get('#code').setValue('123456')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(asked.at(-1)?.body).toEqual({ account: 'province', password: 'secret', code: '123456' })
})

it('offers the identity providers there are, and says why one of them was not enough', async () => {
  const provider = { id: 'gov', name: '省统一身份认证', address: '/oauth2/authorization/gov' }
  server({ ...up, '/api/session/providers': { body: [provider] } })
  const { page } = await openPage(SignIn, '/sign-in?refused=NO_ACCOUNT_FOR_IDENTITY')
  expect(page.get('.providers a').attributes('href')).toBe(provider.address)
  expect(page.get('[role=alert]').text()).toContain('没有与您关联的账号')
})
