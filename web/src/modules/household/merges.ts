import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export type What = 'HOUSEHOLD' | 'PERSON'
export type Side = 'KEPT' | 'CLOSED'

export interface DuplicateSide {
  id: string
  name: string
  birthDate: string | null
  household: string
  number: string
  division: string
  place: string
}

export interface Duplicate {
  what: What
  grounds: 'SAME_HEAD' | 'SAME_MEMBERS' | 'SAME_PERSON'
  shared: number
  one: DuplicateSide
  other: DuplicateSide
}

export interface ComparedPerson {
  id: string
  name: string
  birthDate: string | null
  identityNumber: string | null
  relation: string
  relationLabel: string
  here: boolean
}

export interface ComparedRecord {
  id: string
  household: string | null
  name: string
  number: string
  division: string
  divisionName: string
  members: ComparedPerson[]
}

/** Who of the closed household is who in the kept one; nobody: somebody else, who joins as `relation`. */
export interface Same {
  closed: string
  kept: string | null
  relation?: string | null
}

export interface Fact {
  key: string
  group: string
  label: string
  kept: unknown
  closed: unknown
  differs: boolean
}

export interface Comparison {
  kept: ComparedRecord
  closed: ComparedRecord
  members: Same[]
  facts: Fact[]
  seen: string
}

export interface Merge {
  id: string
  what: What
  kept: string
  closed: string
  division: string
  label: string
  mergedBy: string
  mergedAt: string
  undoableUntil: string
  undoneBy: string | null
  undoneAt: string | null
}

export interface Wish {
  what: What
  kept: string
  closed: string
  members?: Same[]
}

export const askDuplicates = (division: string, cursor: string | null, signal?: AbortSignal) =>
  api.get<Cursored<Duplicate>>('/duplicates', { division, cursor, limit: 20 }, signal)

export const tellApart = (pair: Duplicate, reason: string) =>
  api.post('/duplicates/told-apart', {
    what: pair.what,
    one: pair.one.id,
    other: pair.other.id,
    reason,
  })

export const compare = (wish: Wish) =>
  api.post<Comparison>('/merges/comparison', wish).then((answer) => answer.body)

export const merge = (id: string, wish: Wish, choices: Record<string, Side>, seen: string) =>
  api.post<Merge>('/merges', { ...wish, id, choices, seen }).then((answer) => answer.body)

export const undo = (id: string) =>
  api.post<Merge>(`/merges/${id}/undo`, {}).then((answer) => answer.body)

export const askMerges = (division: string, cursor: string | null, signal?: AbortSignal) =>
  api.get<Cursored<Merge>>('/merges', { division, cursor, limit: 20 }, signal)

export const askMergesInto = (household: string, signal?: AbortSignal) =>
  api.get<Merge[]>(`/households/${household}/merges`, {}, signal)

/** Values of either side as lines of text: a story and an account have several. */
export function lines(value: unknown, yes: string, no: string): string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'boolean') return [value ? yes : no]
  return [String(value)]
}

export interface Grouped {
  group: string
  facts: Fact[]
}

/** Facts under the heading they belong to, in the order in which they come. */
export function grouped(facts: Fact[]): Grouped[] {
  const groups = new Map<string, Fact[]>()
  facts.forEach((fact) => groups.set(fact.group, [...(groups.get(fact.group) ?? []), fact]))
  return [...groups].map(([group, its]) => ({ group, facts: its }))
}

/** A year that only one of the two has told is carried over as a whole. */
export const wholeYear = (fact: Fact) => !fact.differs && fact.closed === null
