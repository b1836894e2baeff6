import { describe, expect, it } from 'vitest'
import { dayAfter, rate, yearBefore } from './coverage'
import { countyOf, dayBefore, isVillage, rolesFit, yearsLater } from './postings'
import { monthsOf } from './stays'

describe('postings', () => {
  it('know the county of a place and whether it is a village', () => {
    expect(countyOf('621227101202')).toBe('621227000000')
    expect(isVillage('621227101202')).toBe(true)
    expect(isVillage('621227101000')).toBe(false)
  })

  it('into a leading group are to a city or a county, those that lead a village to a village', () => {
    const places = ['620000000000', '620400000000', '620421000000', '620421100000', '620421100200']
    const fit = (role: string) => places.map((place) => rolesFit(role, place))
    expect(fit('CITY_LEADING_GROUP')).toEqual([false, true, true, false, false])
    expect(fit('FIRST_SECRETARY')).toEqual([false, false, false, false, true])
    expect(fit('STATION_DEPUTY')).toEqual([true, true, true, true, true])
  })

  it('end their term some years later, also from a leap day', () => {
    expect(yearsLater('2018-03-01', 2)).toBe('2020-03-01')
    expect(yearsLater('2016-02-29', 1)).toBe('2017-02-28')
  })
})

describe('coverage', () => {
  it('is no number where nobody has to be', () => {
    expect(rate({ targets: 0, covered: 0 })).toBeNull()
    expect(rate({ targets: 4, covered: 3 })).toBe(75)
  })

  it('counts a period in whole days', () => {
    expect(dayAfter('2018-12-31')).toBe('2019-01-01')
    expect(yearBefore('2018-12-31')).toBe('2017-12-31')
  })
})

describe('days in the village', () => {
  it('are stated for the months in post, the newest first', () => {
    expect(monthsOf('2018-11-20', null, '2019-02-03')).toEqual([
      '2019-02',
      '2019-01',
      '2018-12',
      '2018-11',
    ])
  })

  it('are not stated for the month in which somebody left on the first', () => {
    expect(monthsOf('2018-11-20', dayBefore('2019-01-01'), '2019-02-03')).toEqual([
      '2018-12',
      '2018-11',
    ])
  })

  it('show a year of months', () => {
    expect(monthsOf('2015-07-01', null, '2019-02-03')).toHaveLength(12)
  })
})
