import { exact } from '@/ui/numbers'

/** Class of a value: 1 (lowest) to 5 (highest); 0 where there is no figure. */
export type ClassNumber = 0 | 1 | 2 | 3 | 4 | 5

export interface ClassRange {
  number: ClassNumber
  text: string
  count: number
}

export interface Classes {
  of: (value: number | null | undefined) => ClassNumber
  ranges: ClassRange[]
}

/**
 * Five classes with about as many places each. Equal values never fall into different classes, so
 * there are fewer classes where many places share a value.
 */
export function quantileClasses(values: (number | null | undefined)[]): Classes {
  const known = values.filter((value): value is number => typeof value === 'number')
  const sorted = [...known].sort((a, b) => a - b)
  const lowest = sorted[0]
  const breaks = [1, 2, 3, 4]
    .map((fifth) => sorted[Math.floor((sorted.length * fifth) / 5)])
    .filter((edge): edge is number => edge !== undefined && edge > lowest!)
    .filter((edge, index, edges) => edges.indexOf(edge) === index)

  const of = (value: number | null | undefined): ClassNumber => {
    if (typeof value !== 'number') return 0
    return spread(breaks.filter((edge) => value >= edge).length, breaks.length)
  }
  return { of, ranges: known.length ? rangesOf(breaks, sorted, of) : [] }
}

/** With fewer classes the colours still reach from the lightest to the darkest. */
function spread(index: number, breaks: number): ClassNumber {
  if (breaks === 0) return 3
  return (1 + Math.round((index * 4) / breaks)) as ClassNumber
}

function rangesOf(breaks: number[], sorted: number[], of: Classes['of']): ClassRange[] {
  const edges = [sorted[0]!, ...breaks]
  return edges.map((from, index) => {
    const next = breaks[index]
    const inside = sorted.filter((value) => value >= from && (next === undefined || value < next))
    return { number: of(from), text: rangeText(from, next, index, sorted), count: inside.length }
  })
}

function rangeText(from: number, next: number | undefined, index: number, sorted: number[]) {
  if (next === undefined) return index === 0 ? spanText(sorted) : `≥ ${exact(from)}`
  return index === 0 ? `< ${exact(next)}` : `${exact(from)} – ${exact(next)}`
}

function spanText(sorted: number[]): string {
  const low = exact(sorted[0])
  const high = exact(sorted[sorted.length - 1])
  return low === high ? low : `${low} – ${high}`
}
