import { api } from '@/api/client'
import type { Cursored, Session } from '@/api/types'

/** Where a branch is in its latest round, in the order of the work. */
export const stages = ['NEVER', 'SELF', 'TOWNSHIP', 'COUNTY', 'DONE'] as const
export const mendingStates = ['DUE', 'OVERDUE', 'RECHECK'] as const
export type Stage = (typeof stages)[number]
export type MendingState = (typeof mendingStates)[number]
export type Desk = Stage | MendingState

export const grades = ['ADVANCED', 'AVERAGE', 'BEHIND'] as const
export type Grade = (typeof grades)[number]

/** How a grade is shown. */
export const toneOf = { ADVANCED: 'done', AVERAGE: 'due', BEHIND: 'overdue' } as const

export type Counts = Record<Lowercase<Desk>, number>

export interface StandingBranch {
  organisationId: string
  organisation: string
  place: string
  /** The day it came to where it is; null of one never assessed. */
  since: string | null
  /** As it stands today; null while something is not answered. */
  grade: Grade | null
}

export interface OpenMending {
  id: string
  organisationId: string
  organisation: string
  place: string
  code: string
  label: string
  labelEn: string
  /** The day on which the county found it unmet. */
  since: string
  ofAnEarlierRound: boolean
  dueOn: string
  mendedOn: string | null
  mendedHow: string | null
}

const base = '/branch-standards'

export const askCounts = (division: string, signal?: AbortSignal) =>
  api.get<Counts>(`${base}/counts`, { division }, signal)

export const askBranches = (
  question: { division: string; stage: Stage; grade?: Grade; graded: boolean },
  cursor: string | null,
) => api.get<Cursored<StandingBranch>>(`${base}/assessments`, { ...question, limit: 50, cursor })

export const askMendings = (
  question: { division: string; state: MendingState },
  cursor: string | null,
) => api.get<Cursored<OpenMending>>(`${base}/mendings`, { ...question, limit: 50, cursor })

export const isGrade = (said: unknown): said is Grade =>
  (grades as readonly unknown[]).includes(said)

export const isMending = (desk: Desk): desk is MendingState =>
  (mendingStates as readonly string[]).includes(desk)

/** What waits for an account, what it does first standing first; who only looks on is waited for by nobody. */
export function mine(session: Session | null): Desk[] {
  if (!session?.rights.includes('WRITE_RECORDS')) return []
  const by: Partial<Record<string, Desk[]>> = {
    COUNTY: ['COUNTY', 'RECHECK'],
    TOWNSHIP: ['TOWNSHIP', 'RECHECK'],
    VILLAGE: ['SELF', 'OVERDUE', 'DUE'],
  }
  return by[session.area.level] ?? []
}

/** The list that the address names, else the first in which something waits for whoever looks. */
export function deskOf(named: unknown, session: Session | null, counts: Counts | null): Desk {
  const known: readonly string[] = [...stages, ...mendingStates]
  if (known.includes(String(named))) return named as Desk
  const waiting = mine(session)
  return waiting.find((one) => counts && countOf(counts, one)) ?? waiting[0] ?? 'COUNTY'
}

export const countOf = (counts: Counts, desk: Desk) => counts[desk.toLowerCase() as Lowercase<Desk>]

/** Days after its due day on which something was mended, or by today still is not; none where that was in time. */
export const daysLate = (one: Pick<OpenMending, 'dueOn' | 'mendedOn'>, today: string) =>
  Math.max(0, daysSince(one.dueOn, one.mendedOn ?? today))

export const daysSince = (day: string, today: string) =>
  Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
