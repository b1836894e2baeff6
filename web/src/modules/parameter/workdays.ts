import { api } from '@/api/client'

export interface SpecialDay {
  day: string
  kind: 'HOLIDAY' | 'MAKE_UP'
  name: string
  basis: string
  division: string
}

export interface WorkYear {
  year: number
  workdays: number
  days: SpecialDay[]
}

export const askYear = (division: string, year: number, signal: AbortSignal) =>
  api.get<WorkYear>('/workdays', { division, year }, signal)

/** The days of a month in weeks that begin on Monday; null before the first. */
export function weeksOf(year: number, month: number): (string | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  const days = Array.from({ length }, (_, index) =>
    new Date(Date.UTC(year, month - 1, index + 1)).toISOString().slice(0, 10),
  )
  return [...Array<null>(before).fill(null), ...days]
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
