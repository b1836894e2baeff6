import { openDB, type IDBPDatabase } from 'idb'

/**
 * Everything kept on the phone, encrypted (AES-GCM) under a key that belongs to this browser and cannot be taken out of it.
 * Deleting the key makes all of it unreadable at once. What this protects against and what not:
 * docs/decisions/0041-a-phone-keeps-its-records-under-a-key-of-its-own.md
 */

const KEY = 'key'

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** kept: by name. cards: of households. queue and sent: by the operation's id. photos, and their pictures: by their own. */
export type Shelf = 'kept' | 'cards' | 'queue' | 'sent' | 'photos' | 'pictures'
export const SHELVES: Shelf[] = ['kept', 'cards', 'queue', 'sent', 'photos', 'pictures']

let opened: Promise<IDBPDatabase> | null = null

function database(): Promise<IDBPDatabase> {
  opened ??= openDB('lingtouyan-field', 2, {
    upgrade(db) {
      for (const name of [KEY, ...SHELVES])
        if (!db.objectStoreNames.contains(name)) db.createObjectStore(name)
    },
    // Another window with an older version would hold this one up.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

let held: Promise<CryptoKey> | null = null

/** There is something to read: somebody signed in here and has not been signed out since. */
export async function isOpen(): Promise<boolean> {
  const found = (await (await database()).get(KEY, KEY)) as CryptoKey | undefined
  if (found) held ??= Promise.resolve(found)
  return found !== undefined
}

/** Looked up once: several records are sealed at the same time, and all of them under one key. */
function key(): Promise<CryptoKey> {
  held ??= foundOrMade()
  return held
}

/** Another window may have made one in between; the first counts. */
async function foundOrMade(): Promise<CryptoKey> {
  const db = await database()
  const found = await db.get(KEY, KEY)
  if (found) return found
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const transaction = db.transaction(KEY, 'readwrite')
  const first = await transaction.store.get(KEY)
  if (!first) await transaction.store.put(made, KEY)
  await transaction.done
  return first ?? made
}

async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain) }
}

async function unseal<T>(sealed: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv },
    await key(),
    sealed.data,
  )
  return JSON.parse(new TextDecoder().decode(plain)) as T
}

export async function keep(shelf: Shelf, id: string, value: unknown): Promise<void> {
  await keepAll(shelf, [[id, value]])
}

/** All of them or, where the phone is full, none: then it throws. */
export async function keepAll(shelf: Shelf, values: [string, unknown][]): Promise<void> {
  const sealed = await Promise.all(
    values.map(async ([id, value]) => [id, await seal(value)] as const),
  )
  const transaction = (await database()).transaction(shelf, 'readwrite', { durability: 'strict' })
  await Promise.all([
    ...sealed.map(([id, value]) => transaction.store.put(value, id)),
    transaction.done,
  ])
}

export async function read<T>(shelf: Shelf, id: string): Promise<T | undefined> {
  const sealed = await (await database()).get(shelf, id)
  return sealed ? unseal<T>(sealed) : undefined
}

export async function all<T>(shelf: Shelf): Promise<T[]> {
  const sealed = await (await database()).getAll(shelf)
  return Promise.all(sealed.map((each) => unseal<T>(each)))
}

export async function drop(shelf: Shelf, ids: string[]): Promise<void> {
  const transaction = (await database()).transaction(shelf, 'readwrite')
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
}

export async function empty(shelves: Shelf[]): Promise<void> {
  const db = await database()
  await Promise.all(shelves.map((shelf) => db.clear(shelf)))
}

/** Nothing is left, and what a thief might still find on the disk cannot be read: the key is gone first. */
export async function wipe(): Promise<void> {
  const db = await database()
  await db.clear(KEY)
  held = null
  await empty(SHELVES)
}
