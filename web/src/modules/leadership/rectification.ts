import { api } from '@/api/client'
import type { Tone } from '@/ui/StatusTag.vue'

export type Weakness = 'NONE' | 'WEAK' | 'THREE_WEAK'
export const states = [
  'SCREENED',
  'NAMED',
  'LISTED',
  'PLANNED',
  'UNDER_WAY',
  'ACCEPTANCE_ASKED',
  'FAILED',
  'WATCHED',
  'CLOSED',
  'DROPPED',
  'MOVED',
] as const
export type CaseState = (typeof states)[number]

/** The way of a case that goes well; a failed or dropped one leaves it. */
export const way: CaseState[] = [
  'SCREENED',
  'NAMED',
  'LISTED',
  'PLANNED',
  'UNDER_WAY',
  'ACCEPTANCE_ASKED',
  'WATCHED',
  'CLOSED',
]

export interface Case {
  id: string
  division: string
  place: string
  category: Weakness
  criteria: string[]
  state: CaseState
  openedOn: string
  listedOn: string | null
  dueOn: string | null
  passedOn: string | null
  watchUntil: string | null
  endedOn: string | null
  late: boolean
  problems: number
  settled: number
  version: number
}

export interface NextStep {
  step: string
  ofTheCounty: boolean
  beside: boolean
  mine: boolean
}

export interface CaseProblem {
  id: string
  problem: string
  measure: string
  responsible: string
  dueOn: string
  settledOn: string | null
  settledNote: string | null
  late: boolean
}

export const duties = [
  'COUNTY_LEADER',
  'FIRST_SECRETARY',
  'PAIRED_ORGAN',
  'TOWNSHIP_LEADER',
] as const
export type Duty = (typeof duties)[number]

export interface ShownDuty {
  id: string
  role: Duty
  cadre: string | null
  name: string | null
  organ: string | null
  from: string
}

/** Of an acceptance: the report heard, the vote, the talks, what was checked; and how it came to its score. */
export const parts = ['heard', 'voted', 'talked', 'checked'] as const
export type Parts = Record<(typeof parts)[number], number>

export interface CaseEvent {
  id: string
  kind: string
  on: string
  note: string | null
  dueOn: string | null
  month: string | null
  score: number | null
  votes: number | null
  dissatisfied: number | null
  parts: Parts | null
  talkedWith: number | null
  passed: boolean | null
  by: string
  at: string
}

export interface WholeCase {
  about: Case
  passesFrom: number
  dissatisfiedAtMost: number
  votesAtLeast: number
  mostPoints: Parts
  next: NextStep[]
  planOpen: boolean
  duties: ShownDuty[]
  problems: CaseProblem[]
  events: CaseEvent[]
}

export interface Round {
  id: string
  county: string
  place: string
  year: number
  openedOn: string
  dueOn: string
  villages: number
  screened: number
  weak: number
  threeWeak: number
}

/** A day in the records that answers a criterion, met or not; the page that holds the record is an organisation's or a case's. */
export interface ScreeningRecord {
  criterion: string
  what:
    | 'LAST_ADMITTED'
    | 'LAST_CANDIDATE'
    | 'NONE_ADMITTED_SINCE'
    | 'ELECTION_DUE'
    | 'MEETING_NOT_HELD'
    | 'NOT_PUBLISHED'
    | 'NO_COLLECTIVE_INCOME'
    | 'VOTED'
  on: string
  organisation: string | null
  rectification: string | null
  name: string
  detail: string | null
  met: boolean
}

/** The criteria that records can show; all others are for people to judge. */
export const computable = ['01', '02', '05', '06', '07', '10', '11', '13']

export interface Screening {
  id: string
  round: string
  division: string
  place: string
  year: number
  openedOn: string
  dueOn: string
  screenedOn: string | null
  category: Weakness | null
  criteria: string[]
  note: string | null
  prefilled: string[]
  secretaryGoneSince: string | null
  partyPeople: number
  committeePeople: number
  committeeElectionDue: string | null
  nothingRecorded: boolean
  records: ScreeningRecord[]
  version: number
}

export interface ToldStep {
  id: string
  step: string
  on: string
  note: string | null
  dueOn: string | null
  month: string | null
  vote: (Parts & { talkedWith: number; votes: number; dissatisfied: number }) | null
}

const seen = (version: number) => ({ 'If-Match': `"${version}"` })

export const askCase = (id: string, signal: AbortSignal) =>
  api.get<WholeCase>(`/rectifications/${id}`, {}, signal)

export const takeStep = (one: Case, told: ToldStep) =>
  api.post<WholeCase>(`/rectifications/${one.id}/steps`, told, {}, seen(one.version))

export const nameProblem = (
  one: Case,
  told: Omit<CaseProblem, 'settledOn' | 'settledNote' | 'late'>,
) => api.post<WholeCase>(`/rectifications/${one.id}/problems`, told)

export const settleProblem = (one: Case, problem: string, on: string | null) =>
  api.put<WholeCase>(
    `/rectifications/${one.id}/problems/${problem}/settled`,
    { on, note: null },
    {},
  )

export const giveDuty = (
  one: Case,
  role: Duty,
  told: { id: string; from: string; cadre: string | null; organ: string | null },
) => api.put<WholeCase>(`/rectifications/${one.id}/duties/${role}`, told, {})

export const askRounds = (division: string, signal: AbortSignal) =>
  api.get<Round[]>('/screening-rounds', { division }, signal)

export const openRound = (told: {
  id: string
  division: string
  year: number
  openedOn: string
  dueOn: string
  basis: string
}) => api.post<void>('/screening-rounds', told)

export const screen = (
  one: Screening,
  found: {
    on: string
    category: Weakness
    criteria: string[]
    note: string | null
    caseId: string | null
  },
) => api.put<Screening>(`/screenings/${one.id}`, found, seen(one.version))

/** How a case stands, told by more than its colour. */
export function toneOf(one: Pick<Case, 'state' | 'late'>): Tone {
  if (one.state === 'CLOSED' || one.state === 'WATCHED') return 'done'
  if (one.state === 'DROPPED' || one.state === 'MOVED') return 'idle'
  return one.late || one.state === 'FAILED' ? 'overdue' : 'due'
}

/** How much of a round is done, in whole percent; only a whole round says 100. */
export function covered(round: Pick<Round, 'villages' | 'screened'>): number {
  return round.villages === 0 ? 0 : Math.floor((round.screened * 100) / round.villages)
}
