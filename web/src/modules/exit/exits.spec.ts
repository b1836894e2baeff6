import { describe, expect, it } from 'vitest'
import { held, holding, levelOf, type Condition, type ConditionSet } from './exits'

const condition = (percent: boolean, numerator: number | null, denominator: number | null) =>
  ({
    percent,
    finding: { met: true, numerator, denominator, limit: 3 },
  }) as Condition

describe('a condition', () => {
  it('shows a share of a whole in percent and an amount for each one as it is', () => {
    expect(held(condition(true, 299, 10_000))?.value).toBeCloseTo(2.99)
    expect(held(condition(false, 12_000, 3))?.value).toBe(4000)
  })

  it('shows no value where nothing was counted', () => {
    expect(held(condition(true, null, null))).toBeNull()
  })
})

describe('the level of a place', () => {
  it('follows from the zeros at the end of its code', () => {
    expect(
      ['620000000000', '620800000000', '620823000000', '620823101000', '620823101202'].map(levelOf),
    ).toEqual(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'])
  })
})

describe('the set of conditions that holds', () => {
  it('is of each subject that of the nearest level, once its day has come and until its last', () => {
    const set = (id: string, subject: string, validFrom: string, validTo: string | null = null) =>
      ({ id, subject, validFrom, validTo }) as ConditionSet
    const listed = [
      set('of the county, to come', 'HOUSEHOLD', '2027-01-01'),
      set('of the county', 'HOUSEHOLD', '2026-01-01', '2027-01-01'),
      set('of the province', 'HOUSEHOLD', '2018-09-03'),
      set('over', 'VILLAGE', '2016-01-01', '2018-09-03'),
      set('of villages', 'VILLAGE', '2018-09-03'),
    ]
    expect(holding(listed, '2026-11-29')).toEqual(['of the county', 'of villages'])
    expect(holding(listed, '2027-01-01')).toEqual(['of the county, to come', 'of villages'])
  })
})
