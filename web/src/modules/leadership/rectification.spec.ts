import { expect, it } from 'vitest'
import { covered, toneOf } from './rectification'

it('says a hundred percent only of a round that looked at every village', () => {
  expect(covered({ villages: 1000, screened: 999 })).toBe(99)
  expect(covered({ villages: 1000, screened: 1000 })).toBe(100)
  expect(covered({ villages: 0, screened: 0 })).toBe(0)
})

it('tells a late or failed case apart from one that is on its way', () => {
  expect(toneOf({ state: 'UNDER_WAY', late: false })).toBe('due')
  expect(toneOf({ state: 'UNDER_WAY', late: true })).toBe('overdue')
  expect(toneOf({ state: 'FAILED', late: false })).toBe('overdue')
  expect(toneOf({ state: 'WATCHED', late: false })).toBe('done')
})
