import { api } from '@/api/client'
import type { Tone } from '@/ui/StatusTag.vue'

export const sources = ['SELF', 'CADRE', 'DEPARTMENT', 'PETITION'] as const
export type Source = (typeof sources)[number]

export const states = [
  'REPORTED',
  'VERIFYING',
  'PROPOSED',
  'ON_NOTICE',
  'AT_TOWNSHIP',
  'AT_COUNTY',
  'HELPED',
  'REMOVAL_PROPOSED',
  'REMOVAL_ON_NOTICE',
  'REMOVAL_AT_TOWNSHIP',
  'REMOVAL_AT_COUNTY',
  'TRACKED',
  'EXCLUDED',
] as const
export type State = (typeof states)[number]

/** The way of a case that is taken in, and whose risk goes; one that is ruled out ends beside it. */
export const way = states.slice(0, -1)

export const turns = ['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const

export interface Watch {
  id: string
  householdId: string
  number: string | null
  headName: string | null
  division: string
  place: string
  source: Source
  reportedOn: string
  risks: string[]
  text: string
  state: State
  turn: string | null
  kind: string | null
  green: boolean
  dueOn: string | null
  light: 'NONE' | 'GREEN' | 'AMBER' | 'RED'
  version: number
}

export interface WatchStep {
  step: string
  level: string
  beside: boolean
  wantsReason: boolean
  mine: boolean
}

export interface Ground {
  condition: string
  met: boolean | null
  value: number | null
  line: number | null
  statedBy: string | null
  note: string | null
}

export interface WatchEvent {
  id: string
  kind: string
  on: string
  note: string | null
  until: string | null
  days: number | null
  by: string
  at: string
}

export interface WholeWatch {
  about: Watch
  department: string | null
  reporter: string | null
  helper: string | null
  previous: string | null
  decideBy: string
  heldUntil: string | null
  days: {
    visitedOn: string | null
    decidedOn: string | null
    includedOn: string | null
    helpedOn: string | null
    removedOn: string | null
    toVisit: number | null
    toDecide: number | null
    toHelp: number | null
  }
  nobodyCanWork: boolean
  conditions: Ground[]
  next: WatchStep[]
  events: WatchEvent[]
}

export interface Statement {
  condition: string
  cadreId: string
  note: string
}

export interface ToldClue {
  id: string
  householdId: string
  source: Source
  on: string
  cadreId: string | null
  department: string | null
  risks: string[]
  text: string
}

export interface ToldStep {
  id: string
  step: string
  on: string
  note: string | null
  kind: string | null
  until: string | null
  statements: Statement[]
}

export const askWatch = (id: string, signal: AbortSignal) =>
  api.get<WholeWatch>(`/monitoring/${id}`, {}, signal)

export const watchesOf = (household: string) =>
  api.get<Watch[]>(`/households/${household}/monitoring`)

export const report = (told: ToldClue) => api.post<WholeWatch>('/monitoring', told)

export const takeStep = (one: Watch, told: ToldStep) =>
  api.post<WholeWatch>(`/monitoring/${one.id}/steps`, told, {}, { 'If-Match': `"${one.version}"` })

/** How a case stands, told by more than its colour. */
export function toneOf(one: Pick<Watch, 'state' | 'light'>): Tone {
  if (one.state === 'TRACKED') return 'done'
  if (one.state === 'EXCLUDED') return 'idle'
  return one.light === 'RED' ? 'overdue' : one.light === 'NONE' ? 'done' : 'due'
}

/** The conditions that somebody has to state because the records are silent. */
export const silent = (grounds: Ground[]) => grounds.filter(({ met }) => met === null)
