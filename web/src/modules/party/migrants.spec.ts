import { expect, it } from 'vitest'
import { countOf, narrowings } from './migrants'

it('counts for each chip what its list holds', () => {
  const counts = { away: 9, migrant: 5, outOfTouch: 2, unkept: 1, back: 4 }
  expect(narrowings.map((one) => countOf(counts, one))).toEqual([5, 2, 1, 4])
})
