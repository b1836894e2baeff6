import { describe, expect, it } from 'vitest'
import { incomeOf, yearsOf, type Carried } from './chain'

const carried = (from: string, to: string | null): Carried => ({
  id: 'a',
  household: 'b',
  head: null,
  number: null,
  division: '',
  place: '',
  organisationId: 'c',
  organisation: null,
  industry: null,
  way: '01',
  from,
  to,
  incomes: [{ id: 'd', year: 2018, amount: 900, version: 2 }],
})

describe('the years that brought a household something', () => {
  it('are those in which it was carried along, the latest first', () => {
    expect(yearsOf(carried('2017-05-01', null), '2019-02-03')).toEqual([2019, 2018, 2017])
  })

  it('end with the last day: whoever ends on New Year did not begin the year', () => {
    expect(yearsOf(carried('2017-05-01', '2019-01-01'), '2020-06-01')).toEqual([2018, 2017])
  })

  it('are none before it begins', () => {
    expect(yearsOf(carried('2020-01-01', null), '2019-12-31')).toEqual([])
  })

  it('are known by what was told of them', () => {
    expect(incomeOf(carried('2017-05-01', null), 2018)?.version).toBe(2)
    expect(incomeOf(carried('2017-05-01', null), 2017)).toBeUndefined()
  })
})
