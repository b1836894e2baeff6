import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import ElementPlus from 'element-plus'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/app/i18n'

export interface Asked {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  body: unknown
}

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> }

/** Stands in for the server: answers by the path asked, and remembers what was asked. */
export function server(replies: Record<string, Reply | ((asked: Asked) => Reply)>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://localhost')
    const one: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: (init.headers ?? {}) as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    }
    asked.push(one)
    const reply = replies[url.pathname] ?? { status: 404, body: { reason: 'NOT_FOUND' } }
    const { status = 200, body = null, headers } = typeof reply === 'function' ? reply(one) : reply
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }))
  })
  return asked
}

const open: VueWrapper[] = []

/** Takes away what a test has put on the page. */
export function closePages(): void {
  open.splice(0).forEach((page) => page.unmount())
  document.body.innerHTML = ''
}

/** Mounts a component on a page with the given address and waits until it is quiet. */
export async function openPage(
  component: Component,
  address = '/',
  options: { props?: Record<string, unknown> } = {},
) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const names = [
    'war-map',
    'households',
    'household',
    'person',
    'imports',
    'import',
    'new-household',
  ]
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: { template: '<i />' } },
      { path: '/sign-in', name: 'sign-in', component: { template: '<i />' } },
      ...names.map((name) => ({
        path: `/${name}/:id?`,
        name,
        component: { template: '<i />' },
      })),
    ],
  })
  await router.push(address)
  const page: VueWrapper = mount(
    component as never,
    {
      attachTo: document.body,
      global: { plugins: [pinia, router, i18n, ElementPlus] },
      ...options,
    } as never,
  )
  open.push(page)
  await flushPromises()
  return { page, router }
}
