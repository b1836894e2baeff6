import { api } from '@/api/client'
import type { Cursored, Session } from '@/api/types'

/** Somebody's month in the village, as far as it is known. */
export interface StayOfAMonth {
  posting: string
  division: string
  place: string
  cadre: string
  name: string | null
  role: string
  inPost: number
  onLeave: number
  days: number | null
  note: string | null
  byYou: boolean
  confirmed: boolean
  leastDays: number | null
  tooFew: boolean
}

/** A month of one posting. */
export interface Stay {
  month: string
  days: number
  note: string | null
  confirmedOn: string | null
  byYou: boolean
}

export interface SumOfStays {
  posted: number
  stated: number
  confirmed: number
  tooFew: number
}

export const narrowings = ['ALL', 'UNSTATED', 'UNCONFIRMED', 'SHORT'] as const

const of = (posting: string, month = '') => `/postings/${posting}/stays${month && `/${month}`}`

export const askMonth = (
  question: { division: string; month: string; only: string },
  cursor: string | null,
) => api.get<Cursored<StayOfAMonth>>('/postings/stays', { ...question, limit: 50, cursor })

export const askSum = (question: { division: string; month: string }, signal: AbortSignal) =>
  api.get<SumOfStays>('/postings/stays/sum', question, signal)

export const askStays = (posting: string) => api.get<Stay[]>(of(posting))

/** A year of somebody's days in a village; `confirmed` of its months. */
export interface YearOfStays {
  posting: string
  place: string
  role: string
  year: number
  months: number
  days: number
  confirmed: number
}

export const staysOf = (cadre: string) => api.get<YearOfStays[]>(`/postings/stays/of/${cadre}`)

export const stateDays = (posting: string, month: string, days: number, note: string) =>
  api.put<void>(of(posting, month), { days, note: note.trim() || null }, {})

/** So many days as were seen. */
export const confirmDays = (posting: string, month: string, days: number) =>
  api.post<void>(`${of(posting, month)}/confirmed`, { days })

export const takeBackDays = (posting: string, month: string) => api.remove(of(posting, month))

/** Villages state, whoever is above them confirms. */
export const mayConfirm = (session: Session | null) =>
  Boolean(session?.rights.includes('WRITE_RECORDS') && session.area.level !== 'VILLAGE')

/** The months of a posting that have begun, the newest first and no more than a year of them. */
export function monthsOf(from: string, to: string | null, now: string): string[] {
  const last = to && to < now ? to : now
  const months: string[] = []
  let [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))]
  while (months.length < 12) {
    const one = `${year}-${String(month).padStart(2, '0')}`
    if (one < from.slice(0, 7)) break
    months.push(one)
    month = month === 1 ? 12 : month - 1
    if (month === 12) year -= 1
  }
  return months
}
