import { v7 as newId } from 'uuid'
import * as days from './days'
import { phone } from './phone'
import { dropPhotos } from './photos'
import { dropFirstLook } from './firstLook'
import * as vault from './vault'
import type { Change, Kind, Operation, Queued, Sent, Value } from '../types'

/** What is written down and not sent yet, in its order. */

const KEPT_SENT = 60

export interface Told {
  kind: Kind
  householdId?: string
  head: string
  /** What the list of what is not sent yet says of it. */
  text: string
  body: Record<string, unknown>
  changes?: Change[]
  needId?: string
  measureId?: string
  noticeId?: string
  organisationId?: string
  /** A day that was chosen; else it happened as it was written. */
  on?: string
}

/** @throws when the phone is full; then nothing is written down and the page still holds it */
export async function writeDown(told: Told): Promise<Queued> {
  const now = Date.now()
  const changes = told.changes ?? []
  const operation: Operation = {
    id: newId(),
    kind: told.kind,
    after: restsOn(told, changes),
    madeAt: new Date(now).toISOString(),
    on: told.on ?? days.dayOfPhone(now),
    onChosen: told.on !== undefined,
    ...(told.householdId ? { householdId: told.householdId } : {}),
    ...(told.needId ? { needId: told.needId } : {}),
    ...(told.measureId ? { measureId: told.measureId } : {}),
    ...(told.noticeId ? { noticeId: told.noticeId } : {}),
    ...(told.organisationId ? { organisationId: told.organisationId } : {}),
    body: told.body,
    changes,
  }
  const queued: Queued = {
    operation,
    place: (phone.queue.at(-1)?.place ?? 0) + 1,
    head: told.head,
    text: told.text,
    state: 'WAITING',
  }
  await vault.keep('queue', operation.id, queued)
  phone.queue.push(queued)
  await dropFirstLook()
  return queued
}

/** The earlier operation that this one rests on: the last change of the same household or measure, what raised the same need, or answered the same notice. */
export function restsOn(told: Told, changes: Change[]): string | null {
  const earlier = phone.queue.filter(
    ({ operation }) =>
      operation.householdId === told.householdId &&
      operation.noticeId === told.noticeId &&
      (told.noticeId !== undefined ||
        (changes.length > 0 &&
          operation.changes.length > 0 &&
          operation.measureId === told.measureId) ||
        (told.needId !== undefined && speaksOf(operation, told.needId))),
  )
  return earlier.at(-1)?.operation.id ?? null
}

function speaksOf(operation: Operation, need: string): boolean {
  const raised = (operation.body.needs ?? []) as { id: string }[]
  return (
    operation.id === need || operation.needId === need || raised.some((each) => each.id === need)
  )
}

/** Written anew under the same id: what has not arrived may be put right. */
export async function putRight(queued: Queued, operation: Partial<Operation>): Promise<void> {
  const better: Queued = {
    ...queued,
    operation: { ...queued.operation, ...operation },
    state: 'WAITING',
    sentence: undefined,
  }
  await vault.keep('queue', better.operation.id, better)
  replace(better)
}

/** What rested on it rests on what it rested on; its photographs go with it. */
export async function giveUp(queued: Queued): Promise<void> {
  const { id, after } = queued.operation
  for (const later of phone.queue.filter(({ operation }) => operation.after === id)) {
    await putRight(later, { after })
  }
  await dropPhotos(phone.photos.filter((photo) => photo.visit === id))
  await vault.drop('queue', [id])
  phone.queue = phone.queue.filter(({ operation }) => operation.id !== id)
}

export async function refused(queued: Queued, sentence: string): Promise<void> {
  const told: Queued = { ...queued, state: 'REFUSED', sentence }
  await vault.keep('queue', queued.operation.id, told)
  replace(told)
}

export async function arrived(queued: Queued, conflicts: number, notes: string[]): Promise<void> {
  const { id, kind } = queued.operation
  const { head, text } = queued
  const sent: Sent = { id, kind, head, text, sentAt: new Date().toISOString(), conflicts, notes }
  await vault.keep('sent', id, sent).catch(() => {}) // a full phone: it has arrived all the same
  await vault.drop('queue', [id])
  phone.queue = phone.queue.filter(({ operation }) => operation.id !== id)
  phone.sent = [sent, ...phone.sent.filter((each) => each.id !== id)]
  const old = phone.sent.slice(KEPT_SENT)
  if (old.length) {
    await vault.drop(
      'sent',
      old.map((each) => each.id),
    )
    phone.sent = phone.sent.slice(0, KEPT_SENT)
  }
}

function replace(queued: Queued): void {
  const at = phone.queue.findIndex(({ operation }) => operation.id === queued.operation.id)
  if (at >= 0) phone.queue[at] = queued
}

/** What the phone itself has written of a field and not sent; undefined where it has not. */
export function written(
  household: string,
  field: string,
  person?: string,
  year?: number,
): Value | undefined {
  return phone.queue
    .filter(({ operation }) => operation.householdId === household)
    .flatMap(({ operation }) => operation.changes)
    .filter(
      (change) => change.field === field && change.personId === person && change.year === year,
    )
    .at(-1)?.value
}
