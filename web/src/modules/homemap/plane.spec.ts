import { expect, it } from 'vitest'
import { planeOf, pointed, positioned, type Base, type Place } from './plane'

const nowhere: Place = {
  baseId: null,
  x: null,
  y: null,
  longitude: null,
  latitude: null,
  accuracy: null,
}
const picture: Base = { id: 'b', kind: 'PICTURE', width: 1600, height: 1200, outline: null }
const outline: Base = {
  id: 'o',
  kind: 'OUTLINE',
  width: null,
  height: null,
  outline: {
    coordinates: [
      [
        [103.2, 35.7],
        [103.3, 35.7],
        [103.3, 35.8],
        [103.2, 35.7],
      ],
    ],
  },
}

it('keeps a point on a picture as a part of its sides', () => {
  const plane = planeOf(picture, [])!
  const place = plane.told!({ x: 250, y: 375 })
  expect(place).toEqual({ ...nowhere, baseId: 'b', x: 0.25, y: 0.5 })
  expect(plane.at(place)).toEqual({ x: 250, y: 375 })
  expect(plane.told!({ x: -5, y: 9999 })).toMatchObject({ x: 0, y: 1 })
})

it('shows nothing on a picture that was placed on another, or only on the earth', () => {
  const plane = planeOf(picture, [])!
  expect(plane.at({ ...nowhere, baseId: 'other', x: 0.5, y: 0.5 })).toBeNull()
  expect(plane.at({ ...nowhere, longitude: 103.2, latitude: 35.7 })).toBeNull()
})

it('finds the same degrees again where it drew them', () => {
  const plane = planeOf(outline, [])!
  const at = plane.at({ ...nowhere, longitude: 103.25, latitude: 35.72 })!
  expect(plane.told!(at)).toEqual({ ...nowhere, longitude: 103.25, latitude: 35.72 })
  expect(plane.path.startsWith('M')).toBe(true)
})

it('draws north above and east to the right', () => {
  const plane = planeOf(outline, [])!
  const south = plane.at({ ...nowhere, longitude: 103.22, latitude: 35.71 })!
  const north = plane.at({ ...nowhere, longitude: 103.28, latitude: 35.79 })!
  expect(north.y).toBeLessThan(south.y)
  expect(north.x).toBeGreaterThan(south.x)
})

it('draws positions without a base, but lets nobody point at nothing', () => {
  expect(planeOf(null, [])).toBeNull()
  const plane = planeOf(null, [{ ...nowhere, longitude: 103.2, latitude: 35.7 }])!
  const alone = plane.at({ ...nowhere, longitude: 103.2, latitude: 35.7 })!
  expect(alone.x).toBeCloseTo(500, 3)
  expect(alone.y).toBeCloseTo(plane.height / 2, 3)
  expect(plane.told).toBeNull()
})

it('keeps what was known in the other way', () => {
  const known = { ...nowhere, longitude: 103.2, latitude: 35.7, accuracy: 8 }
  expect(pointed(known, { ...nowhere, baseId: 'b', x: 0.1, y: 0.2 })).toEqual({
    baseId: 'b',
    x: 0.1,
    y: 0.2,
    longitude: 103.2,
    latitude: 35.7,
    accuracy: 8,
  })
  const drawn = { ...nowhere, baseId: 'b', x: 0.1, y: 0.2 }
  const found = { longitude: 103.21234567, latitude: 35.7, accuracy: 7.6 } as GeolocationCoordinates
  expect(positioned(drawn, found)).toEqual({
    ...drawn,
    longitude: 103.212346,
    latitude: 35.7,
    accuracy: 8,
  })
})
