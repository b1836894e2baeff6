import { expect, it } from 'vitest'
import { isWeekend, weeksOf } from './workdays'

it('begins a week on Monday', () => {
  const october = weeksOf(2026, 10)
  expect(october.slice(0, 4)).toEqual([null, null, null, '2026-10-01'])
  expect(october.at(-1)).toBe('2026-10-31')
})

it('knows the length of February in a leap year', () => {
  expect(weeksOf(2028, 2).filter(Boolean)).toHaveLength(29)
})

it('tells weekends', () => {
  expect(isWeekend('2026-10-10')).toBe(true)
  expect(isWeekend('2026-10-12')).toBe(false)
})
