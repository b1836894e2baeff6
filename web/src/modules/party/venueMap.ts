import type { Position } from 'geojson'
import { boxOf, type Boundaries, type Boundary } from '@/modules/indicator/boundaries'
import type { ListedVenue } from './party'

/** How wide a drawing is; its height follows from what is drawn. */
export const width = 640
const margin = 12
const tallest = 520

export interface Point {
  venue: ListedVenue
  x: number
  y: number
}

export interface Drawing {
  height: number
  outlines: string[]
  points: Point[]
}

/** Outlines and venues on one flat drawing, in which a step east is as long as one north. Nothing without outlines or points. */
export function drawingOf(boundaries: Boundaries, venues: ListedVenue[]): Drawing | null {
  const placed = venues.filter((one) => one.longitude !== null && one.latitude !== null)
  const box = boxOf(boundaries)
  if (!placed.length || !box) return null
  const west = Math.min(box[0], ...placed.map((one) => one.longitude!))
  const south = Math.min(box[1], ...placed.map((one) => one.latitude!))
  const east = Math.max(box[2], ...placed.map((one) => one.longitude!))
  const north = Math.max(box[3], ...placed.map((one) => one.latitude!))
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * narrow || 1),
    (tallest - 2 * margin) / (north - south || 1),
  )
  const left = (width - (east - west) * narrow * scale) / 2
  const at = (longitude: number, latitude: number): [number, number] => [
    round(left + (longitude - west) * narrow * scale),
    round(margin + (north - latitude) * scale),
  ]
  return {
    height: round((north - south) * scale + 2 * margin),
    outlines: boundaries.features.map((one) => pathOf(one, at)),
    points: placed.map((venue) => {
      const [x, y] = at(venue.longitude!, venue.latitude!)
      return { venue, x, y }
    }),
  }
}

function pathOf({ geometry }: Boundary, at: (x: number, y: number) => [number, number]): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .flat()
    .map((ring: Position[]) => `M${ring.map(([x, y]) => at(x!, y!).join(' ')).join('L')}Z`)
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
