import { Problem } from './problem'

type Query = Record<string, string | number | boolean | null | undefined>

export interface Answer<T> {
  body: T
  etag: string | null
  status: number
}

interface Call {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

let language = 'zh-CN'
let post: string | null = null
let place: string | null = null
let whenSignedOut: () => void = () => {}
let leaving = false
const reading = new Set<AbortController>()

/** The language in which the server shall word its refusals. */
export function speak(tag: string): void {
  language = tag
}

/** The post of the signed-in person in which all further requests act. */
export function actAs(chosen: string | null): void {
  post = chosen
}

/** The division in whose records one looks: those of a village that has ended are shown to whoever names it. */
export function lookInto(division: string | null): void {
  place = division
}

/** Called when the server no longer knows the session. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener
}

/** Ends the session. What is still being read is given up first: nobody waits for it, and it would be refused. */
export async function endSession(): Promise<void> {
  leaving = true
  reading.forEach((one) => one.abort())
  await api
    .remove('/session')
    .catch(() => {})
    .finally(() => (leaving = false))
}

/** An address under `/api` with the given query; empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    call<T>('GET', path, { query, signal }).then((answer) => answer.body),
  read: <T>(path: string, query?: Query) => call<T>('GET', path, { query }),
  post: <T>(path: string, body?: unknown, query?: Query, headers?: Record<string, string>) =>
    call<T>('POST', path, { body, query, headers }),
  put: <T>(path: string, body: unknown, headers: Record<string, string>, query?: Query) =>
    call<T>('PUT', path, { body, headers, query }),
  remove: (path: string, headers?: Record<string, string>) =>
    call<void>('DELETE', path, { headers }),
}

/** The content of a file, or a refusal. */
export async function download(url: string): Promise<Blob> {
  const response = await send('GET', url, {})
  if (!response.ok) throw await refusal(response, url)
  return response.blob()
}

/** The same for a file whose description is too private for an address. */
export async function downloadByPost(path: string, body: unknown): Promise<Blob> {
  const response = await send('POST', address(path), { body })
  if (!response.ok) throw await refusal(response, path)
  return response.blob()
}

async function call<T>(method: string, path: string, options: Call): Promise<Answer<T>> {
  const response = await send(method, address(path, asked(method, path, options.query)), options)
  if (!response.ok) throw await refusal(response, path)
  const empty = response.status === 204 || response.headers.get('Content-Length') === '0'
  const body = empty ? undefined : await response.json()
  return { body: body as T, etag: response.headers.get('ETag'), status: response.status }
}

/** Whatever belongs to a household is asked for where the household is. */
function asked(method: string, path: string, query: Query = {}): Query {
  return method === 'GET' && path.startsWith('/households/') ? { division: place, ...query } : query
}

async function send(method: string, url: string, call: Call): Promise<Response> {
  if (method !== 'GET') return ask(method, url, call)
  if (leaving) return nobodyWaits()
  const own = new AbortController()
  const giveUp = () => own.abort()
  if (call.signal?.aborted) giveUp()
  call.signal?.addEventListener('abort', giveUp)
  reading.add(own)
  try {
    return await ask(method, url, { ...call, signal: own.signal })
  } catch (thrown) {
    if (leaving) return nobodyWaits()
    throw thrown
  } finally {
    call.signal?.removeEventListener('abort', giveUp)
    reading.delete(own)
  }
}

/** The page that asked is being left: it is told neither an answer nor a fault. */
function nobodyWaits(): Promise<never> {
  return new Promise(() => {})
}

async function ask(method: string, url: string, { body, headers, signal }: Call) {
  const raw = body instanceof FormData || body instanceof Blob
  const init: RequestInit = {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json, */*;q=0.8',
      'Accept-Language': language,
      ...(post ? { 'X-Post': post } : {}),
      ...(method === 'GET' ? {} : csrfHeader()),
      ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  }
  try {
    return await fetch(url, init)
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    throw Problem.from(thrown)
  }
}

async function refusal(response: Response, path: string): Promise<Problem> {
  const problem = await Problem.of(response)
  if (problem.status === 401 && path !== '/session') whenSignedOut()
  return problem
}

function csrfHeader(): Record<string, string> {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie ? { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) } : {}
}
