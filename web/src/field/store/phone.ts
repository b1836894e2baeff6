import { markRaw, reactive } from 'vue'
import * as days from './days'
import { dropFirstLook } from './firstLook'
import * as vault from './vault'
import type { Account, Card, Package, Photo, Queued, Sent } from '../types'

/** What the phone holds while the application is open, read once from the vault and written through to it. */
export interface Contact {
  at: string | null
  etag: string | null
  ahead: number
}

export const phone = reactive({
  /** The picture under the village's map, as an address that holds it whole, and of which base it is. */
  picture: null as { base: string; data: string } | null,
  /** What is kept cannot be read, because the browser lost the key or was interrupted. */
  broken: false,
  account: null as Account | null,
  device: '',
  /** Who carries this phone, of the helpers of the village; nobody: all households are theirs. */
  me: null as string | null,
  pack: null as Package | null,
  cards: new Map<string, Card>(),
  queue: [] as Queued[],
  sent: [] as Sent[],
  photos: [] as Photo[],
  contact: { at: null, etag: null, ahead: 0 } as Contact,
  /** The server took the sign-in back; what was not sent is still here for its owner. */
  ended: false,
  online: navigator.onLine,
  syncing: false,
  trouble: '' as '' | 'NETWORK' | 'SERVER' | 'FULL' | 'PASSWORD',
})

const NAMES = ['account', 'device', 'me', 'pack', 'contact', 'ended'] as const
type Name = (typeof NAMES)[number] | 'picture'

/** What the due list needs: it stands before anything else is read. */
export async function open(): Promise<void> {
  if (await vault.isOpen()) {
    const [kept, cards, queue, sent, photos] = await Promise.all([
      Promise.all(NAMES.map((name) => vault.read<never>('kept', name))),
      vault.all<Card>('cards'),
      vault.all<Queued>('queue'),
      vault.all<Sent>('sent'),
      vault.all<Photo>('photos'),
    ])
    NAMES.forEach((name, at) => {
      if (kept[at] !== undefined) phone[name] = kept[at]
    })
    phone.cards = new Map(cards.map((card) => [card.id, markRaw(card)]))
    phone.queue = queue.sort((one, other) => one.place - other.place)
    phone.sent = sent
    phone.photos = photos
    days.remember(phone.contact.ahead)
  }
}

let pictureRead: Promise<void> | null = null

/** The picture is the largest thing kept, and only the map of homes shows it. */
export function readPicture(): Promise<void> {
  pictureRead ??= vault.read<typeof phone.picture>('kept', 'picture').then((kept) => {
    if (kept !== undefined) phone.picture ??= kept
  })
  return pictureRead
}

export async function keep(...names: Name[]): Promise<void> {
  await vault.keepAll(
    'kept',
    names.map((name) => [name, phone[name]]),
  )
}

export async function keepCards(cards: Card[]): Promise<void> {
  await vault.keepAll(
    'cards',
    cards.map((card) => [card.id, card]),
  )
  cards.forEach((card) => phone.cards.set(card.id, markRaw(card)))
}

export async function dropCards(ids: string[]): Promise<void> {
  await vault.drop('cards', ids)
  ids.forEach((id) => phone.cards.delete(id))
}

/** Another village, or the same anew: its cards come with the next contact. */
export async function forgetVillage(pack: Package): Promise<void> {
  await vault.empty(['cards'])
  phone.cards = new Map()
  phone.pack = pack
  phone.contact = { ...phone.contact, etag: null }
  phone.me = null
  phone.picture = null
  await keep('pack', 'contact', 'me', 'picture')
  await dropFirstLook()
}

/** Forgets everything, as if nobody had ever signed in. */
export async function forget(): Promise<void> {
  await vault.wipe()
  Object.assign(phone, {
    broken: false,
    account: null,
    device: '',
    me: null,
    pack: null,
    picture: null,
    cards: new Map(),
    queue: [],
    sent: [],
    photos: [],
    contact: { at: null, etag: null, ahead: 0 },
    ended: false,
    trouble: '',
  })
}

/** Forgets all but what its owner wrote and has not sent. */
export async function forgetRecords(): Promise<void> {
  await vault.empty(['kept', 'cards', 'sent', 'photos', 'pictures'])
  const name = phone.account
  Object.assign(phone, {
    pack: null,
    picture: null,
    cards: new Map(),
    sent: [],
    photos: [],
    me: null,
    ended: true,
    trouble: '',
  })
  phone.account = name ? { ...name, token: '' } : null
  await keep('account', 'device', 'ended')
}
