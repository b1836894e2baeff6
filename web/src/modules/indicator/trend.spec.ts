import { expect, it } from 'vitest'
import { pointsOf } from './trend'

it('shows the same month of six years', () => {
  expect(pointsOf('2018-12', 'years')).toEqual([
    '2013-12',
    '2014-12',
    '2015-12',
    '2016-12',
    '2017-12',
    '2018-12',
  ])
})

it('shows the months of a year up to this one', () => {
  const points = pointsOf('2018-12', 'months')
  expect(points[0]).toBe('2017-12')
  expect(points).toHaveLength(13)
})
