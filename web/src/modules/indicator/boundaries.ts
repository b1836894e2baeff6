import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { api } from '@/api/client'

export type Boundary = Feature<Polygon | MultiPolygon, { code: string; name: string }>
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>
export type Box = [west: number, south: number, east: number, north: number]

const known = new Map<string, Promise<Boundaries>>()

/** The outlines the server keeps; an installation may have replaced them by approved ones. */
export function boundariesOf(kind: 'cities' | 'counties'): Promise<Boundaries> {
  const asked = known.get(kind) ?? api.get<Boundaries>(`/boundaries/${kind}`)
  known.set(kind, asked)
  asked.catch(() => known.delete(kind))
  return asked
}

/** The outlines inside a province or a city, told by the beginning of their codes. */
export function inside(boundaries: Boundaries, division: string): Boundaries {
  const prefix = division.replace(/(00)+$/, '')
  const features = boundaries.features.filter((one) => one.properties.code.startsWith(prefix))
  return { type: 'FeatureCollection', features }
}

export function boxOf(boundaries: Boundaries): Box | null {
  const points = boundaries.features.flatMap((feature) => ringsOf(feature).flat())
  if (!points.length) return null
  const xs = points.map((point) => point[0]!)
  const ys = points.map((point) => point[1]!)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Where the name of a place is written: the centre of gravity of its largest part. */
export function labelPoint(feature: Boundary): [number, number] {
  const rings = ringsOf(feature).map((ring) => ({ ring, area: Math.abs(signedArea(ring)) }))
  const largest = rings.reduce((best, next) => (next.area > best.area ? next : best))
  return centre(largest.ring)
}

function ringsOf({ geometry }: Boundary): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((polygon) => polygon[0]!)
}

function signedArea(ring: Position[]): number {
  return edges(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0)
}

function centre(ring: Position[]): [number, number] {
  const area = signedArea(ring)
  const sums = edges(ring).reduce(
    ([x, y], [[ax, ay], [bx, by]]) => {
      const cross = ax * by - bx * ay
      return [x + (ax + bx) * cross, y + (ay + by) * cross]
    },
    [0, 0],
  )
  return [sums[0]! / (6 * area), sums[1]! / (6 * area)]
}

type Edge = [[number, number], [number, number]]

function edges(ring: Position[]): Edge[] {
  return ring.slice(1).map((end, index) => [ring[index], end] as Edge)
}
