import { expect, it } from 'vitest'
import type { Session } from '@/api/types'
import { daysLate, daysSince, deskOf, mine, type Counts } from './standings'

const counts = { township: 0, county: 3, self: 0, recheck: 1, overdue: 0, due: 0 } as Counts
const session = (level: string, rights = ['READ_RECORDS', 'WRITE_RECORDS']) =>
  ({ rights, area: { level } }) as Session

it('opens with what waits for whoever looks', () => {
  expect(deskOf(undefined, session('COUNTY'), counts)).toBe('COUNTY')
  expect(deskOf(undefined, session('TOWNSHIP'), counts)).toBe('RECHECK')
  expect(deskOf(undefined, session('TOWNSHIP'), null)).toBe('TOWNSHIP')
  expect(deskOf(undefined, session('VILLAGE'), counts)).toBe('SELF')
  expect(deskOf(undefined, session('PROVINCE'), counts)).toBe('COUNTY')
})

it('opens the list that a link names, and no list that is none', () => {
  expect(deskOf('OVERDUE', session('COUNTY'), counts)).toBe('OVERDUE')
  expect(deskOf('SOMETHING', session('COUNTY'), counts)).toBe('COUNTY')
})

it('says that nothing waits for who may only read, nor for levels that close no stage', () => {
  expect(mine(session('TOWNSHIP', ['READ_RECORDS']))).toEqual([])
  expect(mine(session('PROVINCE'))).toEqual([])
  expect(mine(null)).toEqual([])
  expect(mine(session('TOWNSHIP'))).toContain('RECHECK')
})

it('counts days across months', () => {
  expect(daysSince('2018-11-28', '2018-12-03')).toBe(5)
})

it('calls late what was mended after its day, not what waits for whoever looks again', () => {
  const one = { dueOn: '2018-12-01', mendedOn: null }
  expect(daysLate(one, '2018-12-04')).toBe(3)
  expect(daysLate(one, '2018-11-04')).toBe(0)
  expect(daysLate({ ...one, mendedOn: '2018-11-30' }, '2018-12-04')).toBe(0)
  expect(daysLate({ ...one, mendedOn: '2018-12-02' }, '2018-12-04')).toBe(1)
})
