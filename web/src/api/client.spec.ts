import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { server } from '@/testing/page'
import { address, api, endSession, lookInto, onSignedOut, speak } from './client'
import { Problem } from './problem'

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=a%2Bb'
})
afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0'
  onSignedOut(() => {})
  speak('zh-CN')
  lookInto(null)
})

it('proves with the token of the cookie that a change comes from our own page', async () => {
  const asked = server({ '/api/households': { status: 201, body: { id: '1' } } })
  await api.post('/households', { id: '1' })
  expect(asked[0]!.headers['X-XSRF-TOKEN']).toBe('a+b')
  expect(asked[0]!.body).toEqual({ id: '1' })
})

it('asks for what belongs to a household where one looks, and for nothing else there', async () => {
  const asked = server({
    '/api/households/1/visits': { body: [] },
    '/api/codes': { body: {} },
  })
  lookInto('621021108201')
  await api.get('/households/1/visits')
  await api.get('/codes')
  expect(asked.map((one) => one.query)).toEqual([{ division: '621021108201' }, {}])
})

it('asks for refusals in the language of the page', async () => {
  const asked = server({ '/api/codes': { body: {} } })
  speak('en')
  await api.get('/codes')
  expect(asked[0]!.headers['Accept-Language']).toBe('en')
})

it('turns a problem document into a refusal with its reason', async () => {
  server({
    '/api/households/1': { status: 412, body: { reason: 'STALE', detail: '有人改过', now: 3 } },
  })
  const refusal = (await api.read('/households/1').catch((thrown) => thrown)) as Problem
  expect(refusal).toMatchObject({ status: 412, reason: 'STALE', detail: '有人改过' })
  expect(refusal.extras.now).toBe(3)
})

it('tells the page when the session is over, but not when it only asks for it', async () => {
  server({
    '/api/session': { status: 401, body: {} },
    '/api/households': { status: 401, body: {} },
  })
  const signedOut = vi.fn()
  onSignedOut(signedOut)
  await api.get('/session').catch(() => {})
  expect(signedOut).not.toHaveBeenCalled()
  await api.get('/households').catch(() => {})
  expect(signedOut).toHaveBeenCalledOnce()
})

it('leaves empty parts out of an address', () => {
  expect(address('/households', { division: '62', q: '', cursor: null })).toBe(
    '/api/households?division=62',
  )
})

it('gives up what is still being read when the session is ended, and reads again in the next one', async () => {
  const ended: string[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method !== 'GET') return Promise.resolve(new Response(null, { status: 204 }))
    return new Promise<Response>((answer, refuse) => {
      if (url === '/api/codes') return answer(new Response('{}'))
      init.signal?.addEventListener('abort', () => {
        ended.push(url)
        refuse(init.signal?.reason)
      })
    })
  })
  const told = vi.fn()
  void api.get('/findings').then(told, told)
  const left = endSession()
  void api.get('/households').then(told, told)
  await left
  expect(ended).toEqual(['/api/findings'])
  expect(told).not.toHaveBeenCalled()
  expect(await api.get('/codes')).toEqual({})
})
