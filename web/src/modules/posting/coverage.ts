import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface CoveragePart {
  division: string
  name: string
  targets: number
  covered: number
}

export interface Coverage {
  division: string
  day: string
  targets: number
  covered: number
  parts: CoveragePart[]
}

export interface Uncovered {
  division: string
  place: string
  reason: string
  since: string
  dueOn: string
  overdue: boolean
  filledBy: string
  lastPosting: string | null
  lastCadreName: string | null
  lastUnit: string | null
  lastUnitLevel: string | null
  lastEndReason: string | null
}

export interface Gap {
  division: string
  place: string
  since: string
  until: string
  days: number
}

export interface GapSum {
  villages: number
  gaps: number
  days: number
}

export interface SmallTeam {
  division: string
  place: string
  people: number
  least: number
  captain: string | null
}

export interface SumOfTeams {
  teams: number
  tooSmall: number
  withoutCaptain: number
}

interface OfADay {
  division: string
  day: string
}

interface OfAPeriod {
  division: string
  since: string
  until: string
}

export const askSmallTeams = (question: OfADay & { cursor: string | null }) =>
  api.get<Cursored<SmallTeam>>('/posting-coverage/small-teams', { ...question })

export const askSumOfTeams = (question: OfADay, signal?: AbortSignal) =>
  api.get<SumOfTeams>('/posting-coverage/small-teams/sum', { ...question }, signal)

export const askCoverage = (question: OfADay, signal?: AbortSignal) =>
  api.get<Coverage>('/posting-coverage', { ...question }, signal)

export const askUncovered = (question: OfADay & { cursor?: string | null }) =>
  api.get<Cursored<Uncovered>>('/posting-coverage/uncovered', { ...question })

export const askGaps = (question: OfAPeriod & { cursor?: string | null }) =>
  api.get<Cursored<Gap>>('/posting-coverage/gaps', { ...question })

export const askGapSum = (question: OfAPeriod, signal?: AbortSignal) =>
  api.get<GapSum>('/posting-coverage/gaps/sum', { ...question }, signal)

/** How many of a hundred; nothing where nobody has to be. */
export function rate({ targets, covered }: { targets: number; covered: number }): number | null {
  return targets ? (100 * covered) / targets : null
}

/** The day after, as the end of a period that holds a day. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** A year before. */
export function yearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date.toISOString().slice(0, 10)
}
