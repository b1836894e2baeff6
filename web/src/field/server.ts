import { Problem } from '@/api/problem'

/** Calls of the phone: with its own token instead of a session, and never longer than a bad network deserves. */

const PATIENCE = 30_000

let token: string | null = null
let language = 'zh-CN'

export function speak(tag: string): void {
  language = tag
}

export function carry(secret: string | null): void {
  token = secret
}

export interface Reply<T> {
  status: number
  etag: string | null
  body: T
}

/** A file as an address that holds it whole, so that it can be kept like everything else. */
export async function content(path: string): Promise<string> {
  const file = await asked(
    'GET',
    path,
    { Accept: 'image/*, application/problem+json' },
    undefined,
    (response) => response.blob(),
  )
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(Problem.from(reader.error))
    reader.readAsDataURL(file)
  })
}

export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply<T>> {
  const accept = 'application/json, application/problem+json'
  return asked(method, path, { Accept: accept, ...headers }, body, async (response) => {
    const told =
      response.status === 204 || response.status === 304 ? undefined : await response.json()
    return { status: response.status, etag: response.headers.get('ETag'), body: told as T }
  })
}

/**
 * Until all of the answer is read.
 *
 * @throws Problem with status 0 when there is no network, or it was cut on the way
 */
async function asked<R>(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: unknown,
  read: (response: Response) => Promise<R>,
): Promise<R> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), PATIENCE)
  try {
    const response = await fetch(`/api${path}`, {
      method,
      signal: giveUp.signal,
      credentials: token ? 'omit' : 'same-origin',
      cache: 'no-store',
      headers: {
        'Accept-Language': language,
        ...(token ? { Authorization: `Bearer ${token}` } : csrf()),
        ...(body === undefined || body instanceof Uint8Array
          ? {}
          : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body:
        body === undefined || body instanceof Uint8Array
          ? (body as Uint8Array<ArrayBuffer> | undefined)
          : JSON.stringify(body),
    })
    if (!response.ok && response.status !== 304) throw await Problem.of(response)
    return await read(response)
  } catch (thrown) {
    throw Problem.from(thrown)
  } finally {
    clearTimeout(timer)
  }
}

function csrf(): Record<string, string> {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie ? { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) } : {}
}
