/** The sheet a village's map is drawn on: a picture, or a piece of the earth flat enough to be drawn as it is. */

export interface Place {
  baseId: string | null
  x: number | null
  y: number | null
  longitude: number | null
  latitude: number | null
  accuracy: number | null
}

export interface Base {
  id: string
  kind: 'PICTURE' | 'OUTLINE'
  width: number | null
  height: number | null
  outline: { coordinates: number[][][] } | null
}

export interface Point {
  x: number
  y: number
}

export interface Plane {
  width: number
  height: number
  /** The outline as a path; empty on a picture. */
  path: string
  /** Where it is drawn; nothing where it has no place on this sheet. */
  at: (place: Place) => Point | null
  /** What a tap there says; nothing where nobody can point. */
  told: ((point: Point) => Place) | null
}

const WIDTH = 1000
/** About 200 m: one home alone is shown with some land around it. */
const LEAST_DEGREES = 0.002

const clamped = (part: number) => Math.min(1, Math.max(0, part))
const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

export function planeOf(base: Base | null, places: Place[]): Plane | null {
  return base?.kind === 'PICTURE' && base.width && base.height
    ? pictured(base.id, base.width, base.height)
    : onEarth(base, places)
}

function pictured(id: string, wide: number, high: number): Plane {
  const height = Math.round((WIDTH * high) / wide)
  return {
    width: WIDTH,
    height,
    path: '',
    at: ({ baseId, x, y }) =>
      baseId === id && x !== null && y !== null ? { x: x * WIDTH, y: y * height } : null,
    told: ({ x, y }) => ({
      baseId: id,
      x: rounded(clamped(x / WIDTH), 5),
      y: rounded(clamped(y / height), 5),
      longitude: null,
      latitude: null,
      accuracy: null,
    }),
  }
}

/** Degrees of longitude are narrower than those of latitude by the cosine; over one village nothing else matters. */
function onEarth(base: Base | null, places: Place[]): Plane | null {
  const rings = base?.outline?.coordinates ?? []
  const points = [
    ...rings.flat().map(([longitude, latitude]) => [longitude!, latitude!] as const),
    ...places.flatMap(({ longitude, latitude }) =>
      longitude !== null && latitude !== null ? [[longitude, latitude] as const] : [],
    ),
  ]
  if (!points.length) return null
  const spread = (at: 0 | 1, least: number) => {
    const values = points.map((point) => point[at])
    const from = Math.min(...values)
    const to = Math.max(...values)
    const half = Math.max((to - from) * 0.56, least / 2)
    return [(from + to) / 2 - half, (from + to) / 2 + half] as const
  }
  const [south, north] = spread(1, LEAST_DEGREES)
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [west, east] = spread(0, Math.max(LEAST_DEGREES, (north - south) / narrow))
  const scale = WIDTH / ((east - west) * narrow)
  const height = Math.max(WIDTH * 0.4, (north - south) * scale)
  const middle = (south + north) / 2
  const drawn = (longitude: number, latitude: number): Point => ({
    x: (longitude - west) * narrow * scale,
    y: height / 2 - (latitude - middle) * scale,
  })
  return {
    width: WIDTH,
    height: Math.round(height),
    path: rings
      .map(
        (ring) =>
          ring
            .map(([longitude, latitude], at) => {
              const { x, y } = drawn(longitude!, latitude!)
              return `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
            })
            .join('') + 'Z',
      )
      .join(''),
    at: ({ longitude, latitude }) =>
      longitude === null || latitude === null ? null : drawn(longitude, latitude),
    told: base
      ? ({ x, y }) => ({
          baseId: null,
          x: null,
          y: null,
          longitude: rounded(west + x / (narrow * scale), 6),
          latitude: rounded(middle + (height / 2 - y) / scale, 6),
          accuracy: null,
        })
      : null,
  }
}

/** A position of the device as a place; what was pointed at on the picture before stays. */
export function positioned(place: Place | null, at: GeolocationCoordinates): Place {
  return {
    baseId: place?.baseId ?? null,
    x: place?.x ?? null,
    y: place?.y ?? null,
    longitude: rounded(at.longitude, 6),
    latitude: rounded(at.latitude, 6),
    accuracy: Math.round(at.accuracy),
  }
}

/** What is pointed at now; what was known in the other way stays. */
export function pointed(before: Place | null, now: Place): Place {
  if (!before) return now
  return now.baseId
    ? {
        ...now,
        longitude: before.longitude,
        latitude: before.latitude,
        accuracy: before.accuracy,
      }
    : { ...now, baseId: before.baseId, x: before.x, y: before.y }
}
