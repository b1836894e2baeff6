import { Problem } from '@/api/problem'
import { call, content } from '../server'
import type { Answer, Card, Package } from '../types'
import { withdrawn } from './account'
import * as days from './days'
import { dropCards, keep, keepCards, phone, readPicture } from './phone'
import { sendPhotos } from './photos'
import { arrived, refused } from './queue'

/** Sends what waits and fetches what changed, whenever there is a network; what breaks off is begun again. */

const AT_ONCE = 50
const EVERY = 60_000

interface BatchAnswer {
  now: string
  today: string
  answers: Answer[]
}

let again: Promise<void> | null = null

/** One at a time, also where two windows are open. */
export function sync(): Promise<void> {
  again ??= alone().finally(() => (again = null))
  return again
}

async function alone(): Promise<void> {
  if (!phone.account?.token || phone.ended) return
  if (!navigator.locks) return exchange()
  await navigator.locks.request('lingtouyan-field', { ifAvailable: true }, (lock) =>
    lock ? exchange() : undefined,
  )
}

async function exchange(): Promise<void> {
  phone.syncing = true
  try {
    await sendAll()
    await sendPhotos()
    await fetchChanged()
    await fetchPicture()
    phone.trouble = ''
  } catch (thrown) {
    await troubled(thrown)
  } finally {
    phone.syncing = false
  }
}

async function sendAll(): Promise<void> {
  let waiting = phone.queue.filter((queued) => queued.state === 'WAITING')
  while (waiting.length) {
    const part = waiting.slice(0, AT_ONCE)
    const told = await call<BatchAnswer>('POST', '/field/operations', {
      device: phone.device,
      sentAt: new Date().toISOString(),
      operations: part.map((queued) => queued.operation),
    })
    await heard(told.body.now)
    const answers = new Map(told.body.answers.map((answer) => [answer.id, answer]))
    for (const queued of part) {
      const answer = answers.get(queued.operation.id)
      if (answer) await note(queued, answer)
    }
    waiting = waiting.slice(AT_ONCE)
  }
}

/** What waits for an earlier one stays as it is; what failed by no fault of the writer too. */
async function note(queued: (typeof phone.queue)[number], answer: Answer): Promise<void> {
  if (answer.outcome === 'REFUSED' && answer.reason === 'OPERATION_ID_TAKEN') {
    await arrived(queued, 0, [answer.sentence ?? ''])
  } else if (answer.outcome === 'REFUSED' && answer.reason !== 'INTERNAL_ERROR') {
    await refused(queued, answer.sentence ?? answer.reason ?? '')
  } else if (answer.outcome !== 'WAITING' && answer.outcome !== 'REFUSED') {
    await arrived(queued, answer.conflicts, answer.notes)
  }
}

async function heard(now: string): Promise<void> {
  days.learn(now, Date.now())
  phone.contact = { ...phone.contact, at: now, ahead: days.clockIsOff() }
  await keep('contact')
}

async function fetchChanged(): Promise<void> {
  const village = phone.pack?.division ?? phone.account?.area.code ?? ''
  const known: Record<string, string> = phone.contact.etag
    ? { 'If-None-Match': phone.contact.etag }
    : {}
  const reply = await call<Package>('GET', `/field/package?division=${village}`, undefined, known)
  if (reply.status === 304) return
  const pack = reply.body
  const stamps = new Map(pack.households.map(({ id, stamp }) => [id, stamp]))
  await dropCards([...phone.cards.keys()].filter((id) => !stamps.has(id)))
  const changed = [...stamps]
    .filter(([id, stamp]) => phone.cards.get(id)?.stamp !== stamp)
    .map(([id]) => id)
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    const ids = changed.slice(at, at + AT_ONCE).join(',')
    const cards = await call<Card[]>('GET', `/field/cards?division=${pack.division}&ids=${ids}`)
    await keepCards(cards.body)
  }
  phone.pack = pack
  phone.contact = { ...phone.contact, at: new Date().toISOString(), etag: reply.etag }
  await keep('pack', 'contact')
}

/** The picture under the map is fetched once and kept; without it all else works. */
async function fetchPicture(): Promise<void> {
  await readPicture()
  const base = phone.pack?.base
  if (phone.picture?.base === (base?.id ?? null)) return
  if (base?.kind !== 'PICTURE') {
    if (!phone.picture) return
    phone.picture = null
  } else {
    phone.picture = { base: base.id, data: await content(`/home-bases/${base.id}/picture`) }
  }
  await keep('picture')
}

async function troubled(thrown: unknown): Promise<void> {
  const problem = Problem.from(thrown)
  if (problem.status === 401) {
    if (problem.extras.token === 'WITHDRAWN') await withdrawn()
    else phone.trouble = 'PASSWORD'
  } else if (problem.extras.cause?.toString().includes('QuotaExceeded')) {
    phone.trouble = 'FULL'
  } else {
    phone.trouble = problem.status === 0 ? 'NETWORK' : 'SERVER'
  }
}

export function keepInTouch(): void {
  const changed = () => {
    phone.online = navigator.onLine
    if (phone.online) void sync()
  }
  addEventListener('online', changed)
  addEventListener('offline', changed)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sync()
  })
  setInterval(() => {
    if (document.visibilityState === 'visible' && navigator.onLine) void sync()
  }, EVERY)
  changed()
}
