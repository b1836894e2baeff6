import { monthsAway } from '@/ui/months'

/** Months of a trend: the last year and this month, or the same month of six years. */
export type Pace = 'months' | 'years'

export function pointsOf(month: string, pace: Pace): string[] {
  const [count, step] = pace === 'months' ? [13, 1] : [6, 12]
  return Array.from({ length: count }, (_, index) => monthsAway(month, (index - count + 1) * step))
}
