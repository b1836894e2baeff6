import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/**
 * Keeps the application itself on the phone, so that it opens without a network. Records are none of its business: they
 * are kept encrypted by the application, and requests under /api pass by.
 */
declare const self: ServiceWorkerGlobalScope & { __FILES: PrecacheEntry[] }
interface ServiceWorkerGlobalScope {
  skipWaiting(): Promise<void>
  addEventListener(type: string, listener: (event: Event) => void): void
}

precacheAndRoute(self.__FILES)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

// A new version takes over at the next start: whoever is in the middle of a visit stays in the one that runs.
self.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void self.skipWaiting()
})
