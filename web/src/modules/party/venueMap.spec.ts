import { expect, it } from 'vitest'
import type { Boundaries } from '@/modules/indicator/boundaries'
import type { ListedVenue } from './party'
import { drawingOf, width } from './venueMap'

const square: Boundaries = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '620924000000', name: '' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [94, 38],
            [96, 38],
            [96, 40],
            [94, 40],
            [94, 38],
          ],
        ],
      },
    },
  ],
}

const venue = (longitude: number | null, latitude: number | null) =>
  ({ id: `${longitude}`, longitude, latitude }) as ListedVenue

it('puts a venue where it lies: north is up, and the middle is the middle', () => {
  const drawing = drawingOf(square, [venue(95, 39), venue(95, 39.5), venue(null, null)])!
  expect(drawing.points).toHaveLength(2)
  expect(drawing.points[0]!.x).toBe(width / 2)
  expect(drawing.points[0]!.y).toBeCloseTo(drawing.height / 2, 0)
  expect(drawing.points[1]!.y).toBeLessThan(drawing.points[0]!.y)
  expect(drawing.outlines[0]).toMatch(/^M.*Z$/)
})

it('draws nothing where no venue says where it lies', () => {
  expect(drawingOf(square, [venue(null, null)])).toBeNull()
})
