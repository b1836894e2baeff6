import { beforeEach, expect, it, vi } from 'vitest'

vi.mock('./vault', () => ({
  keep: async () => {},
  drop: async () => {},
  read: async () => undefined,
}))

import { phone } from './phone'
import { giveUp, writeDown, type Told } from './queue'

const change = { field: 'safeWater', base: null, value: true }
const told = (more: Partial<Told> = {}): Told => ({
  kind: 'VISIT',
  householdId: 'h',
  head: '扎西',
  text: '都好',
  body: {},
  ...more,
})

beforeEach(() => {
  phone.queue = []
})

it('lets a change wait for the earlier change of the same household, and nothing else', async () => {
  const first = await writeDown(told({ changes: [change] }))
  await writeDown(told({ householdId: 'other', changes: [change] }))
  const plain = await writeDown(told())
  const second = await writeDown(told({ changes: [{ ...change, base: true, value: false }] }))
  expect(plain.operation.after).toBeNull()
  expect(second.operation.after).toBe(first.operation.id)
})

it('lets an answer wait for what raised its need', async () => {
  const visit = await writeDown(told({ body: { needs: [{ id: 'n' }] } }))
  const answer = await writeDown(told({ kind: 'ANSWER', needId: 'n' }))
  expect(answer.operation.after).toBe(visit.operation.id)
})

it('lets go of an operation that is given up', async () => {
  const first = await writeDown(told({ changes: [change] }))
  const second = await writeDown(told({ changes: [change] }))
  const third = await writeDown(told({ changes: [change] }))
  await giveUp(second)
  expect(phone.queue.at(-1)?.operation.id).toBe(third.operation.id)
  expect(phone.queue.at(-1)?.operation.after).toBe(first.operation.id)
})
