import { expect, it } from 'vitest'
import { read, written } from './trace'

it('reads back what it wrote', () => {
  const figure = {
    key: 'household.ratio',
    division: '620800000000',
    month: '2018-12',
    part: 'numerator' as const,
  }
  expect(read(written(figure))).toEqual(figure)
})

it('ignores what is no figure', () => {
  expect(read(undefined)).toBeNull()
  expect(read('household.poor')).toBeNull()
})
