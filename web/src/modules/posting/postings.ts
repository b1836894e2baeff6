import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface Posting {
  id: string
  division: string
  place: string
  cadre: string
  cadreName: string | null
  role: string
  alsoCaptain: boolean
  inTeam: boolean
  sendingUnit: string
  unitLevel: string
  validFrom: string
  validTo: string | null
  termEndsOn: string | null
  endReason: string | null
  replaces: string | null
  gapDays: number | null
  note: string | null
  expertise: string | null
  voided: boolean
  version: number
}

/** What a form tells of a posting. */
export interface ToldPosting {
  id: string
  division: string
  cadre: string
  role: string
  alsoCaptain: boolean
  inTeam: boolean
  sendingUnit: string
  unitLevel: string
  validFrom: string
  termEndsOn: string | null
  note: string | null
  expertise: string | null
}

export interface Cadre {
  id: string
  name: string
  unit: string | null
  title: string | null
}

export type Question = Record<string, string | number | boolean | null | undefined>

export const askPostings = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<Posting>>('/postings', question, signal)

export const askPosting = (id: string) => api.get<Posting>(`/postings/${id}`)

export const askHistory = (division: string, signal?: AbortSignal) =>
  api.get<Posting[]>('/postings/history', { division }, signal)

export const askCadres = (division: string, q: string) =>
  api.get<Cursored<Cadre>>('/cadres', { division, q, limit: 20 })

export const enterCadre = (told: Cadre & { division: string; trades: string[] }) =>
  api.post<void>('/cadres', told)

/** How many years a posting lasts at the least, by the rule of the place and the day. */
export async function askTermYears(division: string, day: string): Promise<number> {
  const question = { division, day, key: 'posting.term-years' }
  const [rule] = await api.get<{ holding: { value: string } | null }[]>('/parameters', question)
  return Number(rule?.holding?.value ?? 2)
}

export interface Appraisal {
  id: string
  year: number | null
  grade: string
  decidedOn: string
  remark: string | null
}

export const askAppraisals = (id: string) => api.get<Appraisal[]>(`/postings/${id}/appraisals`)

export const noteAppraisal = (id: string, told: Appraisal) =>
  api.post<void>(`/postings/${id}/appraisals`, told)

export const voidAppraisal = (id: string, which: string) =>
  api.post<void>(`/postings/${id}/appraisals/${which}/voided`)

/** How many days from one day until the other. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const post = (told: ToldPosting) => api.post<Posting>('/postings', told)

const seen = ({ version }: Posting) => ({ 'If-Match': `"${version}"` })

export const end = (posting: Posting, on: string, reason: string) =>
  api.post<Posting>(`/postings/${posting.id}/end`, { on, reason }, {}, seen(posting))

export const replace = (posting: Posting, on: string, reason: string, next: ToldPosting) =>
  api.post<Posting>(`/postings/${posting.id}/replacement`, { on, reason, next }, {}, seen(posting))

export const dayBefore = (day: string) =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The county a place lies in; of a city or the province itself. */
export const countyOf = (division: string) => `${division.slice(0, 6)}000000`

export const isVillage = (division: string) => !division.endsWith('000')

/** Into the leading group of a city or county, for a field they know. */
export const isForAField = (role: string) => role === 'CITY_LEADING_GROUP'

/** Whether somebody in that role can be posted there at all. */
export function rolesFit(role: string, division: string): boolean {
  if (role === 'FIRST_SECRETARY' || role === 'TEAM_CAPTAIN') return isVillage(division)
  return !isForAField(role) || (division.endsWith('000000') && !division.endsWith('0000000000'))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Whether it is somebody entered already, or a name that was typed. */
export const isKnown = (cadre: string) => uuid.test(cadre)

/** The last time nobody was left before somebody came: how many days, or null where it follows at once or is the first. */
export const gapOf = ({ gapDays }: Posting) => (gapDays && gapDays > 0 ? gapDays : null)

/** The same day some years later. */
export function yearsLater(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)]
  return `${year + years}${rest === '-02-29' ? '-02-28' : rest}`
}
