import { beforeEach, expect, it } from 'vitest'
import { phone } from './phone'
import { restsOn, written, type Told } from './queue'
import type { Operation, Queued } from '../types'

const change = { field: 'safeWater', base: null, value: true }
const told = (more: Partial<Told> = {}): Told => ({
  kind: 'VISIT',
  householdId: 'h',
  head: '扎西',
  text: '都好',
  body: {},
  ...more,
})

function holds(...operations: Partial<Operation>[]): void {
  phone.queue = operations.map((operation, place) => ({
    operation: { householdId: 'h', body: {}, changes: [], after: null, ...operation },
    place,
    state: 'WAITING',
  })) as unknown as Queued[]
}

beforeEach(() => holds())

it('lets what came of a measure wait for what was said of the same one only', () => {
  holds(
    { id: '1', changes: [change] },
    { id: '2', measureId: 'sheep', changes: [change] },
    { id: '3', measureId: 'cow', changes: [change] },
  )
  expect(restsOn(told({ measureId: 'sheep' }), [change])).toBe('2')
  expect(restsOn(told({ measureId: 'roof' }), [change])).toBeNull()
  expect(restsOn(told(), [change])).toBe('1')
})

it('lets a change wait for the last change of the same household, and nothing else', () => {
  holds(
    { id: '1', changes: [change] },
    { id: '2', householdId: 'other', changes: [change] },
    { id: '3' },
  )
  expect(restsOn(told(), [change])).toBe('1')
  expect(restsOn(told(), [])).toBeNull()
  expect(restsOn(told({ householdId: 'third' }), [change])).toBeNull()
})

it('lets an answer wait for what raised its need, and for what was said of it before', () => {
  holds({ id: '1', body: { needs: [{ id: 'n' }] } })
  expect(restsOn(told({ kind: 'ANSWER', needId: 'n' }), [])).toBe('1')
  holds({ id: 'n', kind: 'NEED' }, { id: '2', kind: 'ANSWER', needId: 'n' })
  expect(restsOn(told({ kind: 'SETTLE', needId: 'n' }), [])).toBe('2')
  expect(restsOn(told({ kind: 'SETTLE', needId: 'another' }), [])).toBeNull()
})

it('knows what it has written and not sent', () => {
  holds({ id: '1', changes: [change] }, { id: '2', changes: [{ ...change, value: false }] })
  expect(written('h', 'safeWater')).toBe(false)
  expect(written('h', 'health')).toBeUndefined()
})
