import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/**
 * Keeps the application itself on the phone, so that it opens without a network. Records are none of its business: they
 * are kept encrypted by the application, and requests under /api pass by.
 */
declare const self: ServiceWorkerGlobalScope & {
  __FILES: { url: string; revision: string | null }[]
}
interface ServiceWorkerGlobalScope {
  skipWaiting(): Promise<void>
  addEventListener(type: string, listener: (event: Event) => void): void
}
/** What browsers tell a worker that is being installed; not all of them know routes yet. */
interface InstallEvent extends Event {
  waitUntil(done: Promise<unknown>): void
  addRoutes?(routes: { condition: object; source: string | object }[]): Promise<void>
}

const files = self.__FILES
const SHELL = 'shell-'
const shell = SHELL + String(files.find((file) => file.url === 'index.html')?.revision)
const start = new URL('./', location.href).pathname

precacheAndRoute(files)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

// A browser that knows routes opens the application from what is kept without starting this worker first, which on a cheap phone takes long.
self.addEventListener('install', (event) => {
  const install = event as InstallEvent
  install.waitUntil(keepShell())
  void install.addRoutes?.([
    { condition: { urlPattern: start, requestMode: 'navigate' }, source: { cacheName: shell } },
    { condition: { urlPattern: `${start}assets/*` }, source: 'cache' },
  ])
})

self.addEventListener('activate', (event) => {
  ;(event as InstallEvent).waitUntil(dropOlderShells())
})

async function keepShell(): Promise<void> {
  const kept = await caches.open(shell)
  await kept.put(start, await fetch('index.html', { cache: 'reload' }))
}

async function dropOlderShells(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== shell)
  await Promise.all(older.map((name) => caches.delete(name)))
}

// A new version takes over at the next start: whoever is in the middle of a visit stays in the one that runs.
self.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void self.skipWaiting()
})
