import { expect, it } from 'vitest'
import { lastDayOf, monthsAway } from './months'

it('counts months across the turn of the year', () => {
  expect(monthsAway('2018-12', 1)).toBe('2019-01')
  expect(monthsAway('2018-01', -1)).toBe('2017-12')
  expect(monthsAway('2018-12', -12)).toBe('2017-12')
})

it('knows the last day of a month, leap years included', () => {
  expect(lastDayOf('2018-12')).toBe('2018-12-31')
  expect(lastDayOf('2016-02')).toBe('2016-02-29')
})
