import { expect, it } from 'vitest'
import { birthDateOf, identityNumberHolds, masked } from './identity'

// The example of the standard itself; area code 110105, a date of 1949.
const example = '11010519491231002X'

it('accepts a number whose check digit is right', () => {
  expect(identityNumberHolds(example)).toBe(true)
  expect(identityNumberHolds(example.toLowerCase())).toBe(true)
})

it('finds a digit that was typed wrong', () => {
  expect(identityNumberHolds('110105194912310021')).toBe(false)
  expect(identityNumberHolds('11010519491331002X')).toBe(false)
  expect(identityNumberHolds('1101051949')).toBe(false)
})

it('reads the birth date', () => {
  expect(birthDateOf(example)).toBe('1949-12-31')
  expect(birthDateOf('110105194902300021')).toBeNull()
})

it('knows a masked value', () => {
  expect(masked('110105********002X')).toBe(true)
  expect(masked(example)).toBe(false)
})
