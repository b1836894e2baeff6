import { beforeEach, expect, it } from 'vitest'
import { incomeChanges, incomeNow, ofYear, sayIncome, sums, yearSaid, yearsToTell } from './incomes'
import { phone } from './phone'
import type { Card } from '../types'

const [now, before] = yearsToTell()
const transfer = {
  birthPlanning: null,
  subsistence: null,
  hardship: null,
  pension: 600,
  ecological: null,
  other: null,
}
const account = { year: before, people: 2, wages: 3000, business: null, property: null, transfer }
const card = {
  id: 'h',
  incomes: [{ ...account, cost: 100 }],
  facts: { members: [{}, {}] },
} as unknown as Card

beforeEach(() => {
  phone.queue = []
})

it('tells only items that are otherwise, with their year and what was known', () => {
  let said = sayIncome({}, before, 'wages', 3500)
  said = sayIncome(said, before, 'transfer.pension', 600)
  expect(incomeChanges(card, said)).toEqual([
    { field: 'income.wages', year: before, base: 3000, value: 3500 },
  ])
  expect(sums(card, said, before)).toEqual({ net: 4000, perCapita: 2000 })
})

it('tells of one year: whoever goes to the other begins there', () => {
  const said = sayIncome({ '.safeWater': true }, before, 'wages', 3500)
  expect(ofYear(said, now)).toEqual({ '.safeWater': true })
  expect(yearSaid(sayIncome(said, now, 'cost', 5))).toBe(now)
  expect(sums(card, {}, now)).toBeNull()
})

it('rests on what the phone itself wrote and has not sent', () => {
  phone.queue = [
    {
      operation: {
        householdId: 'h',
        changes: [{ field: 'income.wages', year: before, base: 3000, value: 9 }],
      },
    },
  ] as never
  expect(incomeNow(card, {}, before, 'wages')).toBe(9)
  expect(incomeNow(card, {}, now, 'wages')).toBeNull()
})
