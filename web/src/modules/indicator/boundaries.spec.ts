import { expect, it } from 'vitest'
import { boxOf, inside, labelPoint, type Boundaries, type Boundary } from './boundaries'

const square = (code: string, west: number): Boundary => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [west + 2, 0],
        [west + 2, 2],
        [west, 2],
        [west, 0],
      ],
    ],
  },
})
const two: Boundaries = {
  type: 'FeatureCollection',
  features: [square('620802000000', 0), square('621227000000', 10)],
}

it('takes the outlines inside a city by the beginning of their codes', () => {
  expect(inside(two, '620800000000').features.map((one) => one.properties.code)).toEqual([
    '620802000000',
  ])
  expect(inside(two, '620000000000').features).toHaveLength(2)
})

it('writes the name in the middle', () => {
  expect(labelPoint(two.features[1]!)).toEqual([11, 1])
})

it('spans all that is shown', () => {
  expect(boxOf(two)).toEqual([0, 0, 12, 2])
  expect(boxOf({ ...two, features: [] })).toBeNull()
})
