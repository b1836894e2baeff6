import { expect, it } from 'vitest'
import { lacking, sumOf, type Measure } from './plans'

const asked = [
  { rule: 'cause-01', says: '', measures: ['05', '08'], answered: false },
  { rule: 'labour', says: '', measures: ['01', '02'], answered: false },
]

it('points out what no measure answers', () => {
  expect(lacking(asked, ['01']).map(({ rule }) => rule)).toEqual(['cause-01'])
  expect(lacking(asked, ['01', '08'])).toEqual([])
})

it('says nothing of a sum of which nobody said anything', () => {
  const measures = [{ amount: 10 }, { amount: null }, { amount: 5 }] as Measure[]
  expect(sumOf(measures, 'amount')).toBe(15)
  expect(sumOf([{ amount: null }] as Measure[], 'amount')).toBeNull()
})
