import { describe, expect, it } from 'vitest'
import { held, levelOf, type Condition } from './exits'

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
