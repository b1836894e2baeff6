import { expect, it } from 'vitest'
import { quantileClasses } from './quantiles'

it('puts about as many places into each of five classes', () => {
  const classes = quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(classes.ranges.map((range) => range.count)).toEqual([2, 2, 2, 2, 2])
  expect(classes.ranges.map((range) => range.text)).toEqual([
    '< 3',
    '3 – 5',
    '5 – 7',
    '7 – 9',
    '≥ 9',
  ])
  expect([1, 3, 10].map(classes.of)).toEqual([1, 2, 5])
})

it('never parts equal values', () => {
  const classes = quantileClasses([0, 0, 0, 0, 0, 0, 0, 4, 9])
  expect(classes.of(0)).toBe(1)
  expect(classes.ranges.map((range) => range.text)).toEqual(['< 4', '≥ 4'])
})

it('gives one class where all are alike, and none where nothing is known', () => {
  expect(quantileClasses([7, 7, 7]).ranges).toEqual([{ number: 3, text: '7', count: 3 }])
  expect(quantileClasses([null, undefined]).ranges).toEqual([])
  expect(quantileClasses([null]).of(null)).toBe(0)
})
