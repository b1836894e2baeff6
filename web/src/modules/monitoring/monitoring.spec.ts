import { expect, it } from 'vitest'
import { silent, toneOf, way } from './monitoring'

it('tells an overdue case from one that waits and one that is over', () => {
  expect(toneOf({ state: 'REPORTED', light: 'RED' })).toBe('overdue')
  expect(toneOf({ state: 'AT_COUNTY', light: 'AMBER' })).toBe('due')
  expect(toneOf({ state: 'HELPED', light: 'NONE' })).toBe('done')
  expect(toneOf({ state: 'EXCLUDED', light: 'NONE' })).toBe('idle')
})

it('asks somebody only for what the records do not say', () => {
  const ground = { value: null, line: null, statedBy: null, note: null }
  const grounds = [
    { ...ground, condition: 'WATER', met: true },
    { ...ground, condition: 'RISK_GONE', met: null },
    { ...ground, condition: 'INCOME', met: false },
  ]
  expect(silent(grounds).map(({ condition }) => condition)).toEqual(['RISK_GONE'])
})

it('goes from the clue to the household that is followed on', () => {
  expect(way[0]).toBe('REPORTED')
  expect(way.at(-1)).toBe('TRACKED')
  expect(way).not.toContain('EXCLUDED')
})
