import { v7 as newId } from 'uuid'
import { call, carry } from '../server'
import type { Account } from '../types'
import { forget, forgetRecords, keep, phone } from './phone'

/**
 * Signing in needs a network and the password once; from then on the phone carries a token of its own, which its owner sees
 * and takes back on the page of the account. Nothing else of the sign-in stays on the phone.
 */

interface Session {
  account: string
  displayName: string
  area: { code: string; name: string; level: string }
  mustChangePassword: boolean
}

interface TokenMade {
  token: string
  expiresOn: string
}

/** @throws Problem with the server's sentence, or OTHER_ACCOUNT where somebody else's unsent work is still here */
export async function signIn(account: string, password: string, code: string): Promise<void> {
  if (phone.queue.length && phone.account && phone.account.name !== account)
    throw new OtherAccount()
  carry(null)
  const session = await call<Session>('POST', '/session', {
    account,
    password,
    ...(code ? { code } : {}),
  })
  try {
    const { displayName, area } = session.body
    const made = await call<TokenMade>('POST', '/my/tokens', {
      name: `手机 ${device()}`,
      rights: ['READ_RECORDS', 'WRITE_RECORDS'],
    })
    await begin({ name: session.body.account, displayName, area, ...made.body })
  } finally {
    await call('DELETE', '/session').catch(() => {})
    carry(phone.account?.token || null)
  }
}

export class OtherAccount extends Error {}

async function begin({ name, displayName, area, token, expiresOn }: Account): Promise<void> {
  phone.account = { name, displayName, token, expiresOn, area }
  phone.device ||= newId()
  phone.ended = false
  phone.trouble = ''
  await keep('account', 'device', 'ended')
  await navigator.storage?.persist?.().catch(() => false)
}

/** The make of the phone, so that its owner knows which token is whose. */
function device(): string {
  return /\(([^)]*)\)/.exec(navigator.userAgent)?.[1]?.split(';').at(-1)?.trim().slice(0, 40) ?? ''
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/session').catch(() => {}) // without a network the token ends on its last day
  carry(null)
  await forget()
}

/** On order of the server: records go at once; what its owner wrote and has not sent is his to take along. */
export async function withdrawn(): Promise<void> {
  carry(null)
  if (phone.queue.length) await forgetRecords()
  else {
    await forget()
    phone.ended = true
  }
}

/** What was not sent, in words that somebody at the township can enter from. */
export function inWords(line: (key: string, values?: Record<string, unknown>) => string): string {
  const head = line('ended.fileHead', {
    who: phone.account?.displayName ?? '',
    day: new Date().toLocaleString('zh-CN'),
  })
  const lines = phone.queue.map(({ operation, head, text, sentence }) =>
    [
      `${operation.on}  ${line(`kinds.${operation.kind}`)}  ${head}`,
      `  ${text}`,
      ...operation.changes.map(
        (change) => `  ${line(`fields.${change.field}`)}: ${String(change.value)}`,
      ),
      ...(sentence ? [`  (${sentence})`] : []),
    ].join('\n'),
  )
  return [head, '', ...lines].join('\n')
}

export function saveAsFile(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
