import { v7 as newId } from 'uuid'
import { api } from '@/api/client'

export interface HelpingPerson {
  id: string
  name: string
  unit: string | null
  title: string | null
}

export type Role = 'MAIN' | 'FURTHER'

export interface ListedPair {
  id: string
  householdId: string
  number: string
  headName: string | null
  statusLabel: string | null
  division: string
  place: string
  helper: HelpingPerson
  role: Role
  kind: string
  kindLabel: string
  from: string
  to: string | null
  beyondLimit: string | null
  version: number
}

export interface Pair extends Omit<ListedPair, 'number' | 'headName' | 'statusLabel'> {
  reasonLabel: string
  endReason: string | null
  endReasonLabel: string | null
  note: string | null
  follows: string | null
  voided: boolean
}

export interface UnhelpedHousehold {
  id: string
  number: string
  headName: string | null
  division: string
  place: string
  statusLabel: string | null
  mainCauseLabel: string | null
  since: string
  unwell: boolean
}

export interface HelperLoad {
  helper: HelpingPerson
  kind: string
  kindLabel: string
  households: number
  main: number
  villages: number
  most: number | null
  beyond: boolean
}

export interface ProposedPerson {
  helper: HelpingPerson
  kind: string
  kindLabel: string
  distance: 'SAME_VILLAGE' | 'SAME_TOWNSHIP' | 'SAME_COUNTY'
  households: number
  most: number | null
  sameUnit: boolean
}

export interface LeftHousehold {
  pairId: string
  role: Role
  kind: string
  kindLabel: string
  householdId: string
  number: string | null
  headName: string | null
  place: string
  since: string
  proposals: ProposedPerson[]
}

export interface Successor {
  pairId: string
  newId: string
  cadreId?: string
  kind?: string
  nobodyBecause?: string
}

export interface CoveredPart {
  division: string
  place: string
  name: string
  households: number
  unwell: number
  helpers: HelpingPerson[]
}

/** A pair as it is begun; in place of another when that one's helper is followed. */
export interface ToldPair {
  id: string
  householdId: string
  cadreId: string
  role: Role
  kind: string
  from: string
  endReason?: string
  note?: string
  beyondLimit?: string
  inPlaceOf?: string
}

export const beginPair = (told: ToldPair) => api.post<Pair>('/pairs', told)

export const endPair = (pair: Pick<Pair, 'id' | 'version'>, on: string, reason: string) =>
  api.post<Pair>(`/pairs/${pair.id}/end`, { on, reason }, undefined, {
    'If-Match': `"${pair.version}"`,
  })

export const pairsOf = (household: string) => api.get<Pair[]>(`/households/${household}/pairs`)

export const leftBy = (helper: string, day: string) =>
  api.get<LeftHousehold[]>(`/helpers/${helper}/handover`, { day })

export const handOver = (
  helper: string,
  deed: { on: string; reason: string; note?: string; successors: Successor[] },
) => api.post<{ ended: number }>(`/helpers/${helper}/handover`, deed)

export const takePatch = (patch: {
  id: string
  division: string
  name: string
  cadreId: string
  from: string
}) => api.post('/patches', patch)

/** What is proposed for each household is chosen to begin with: one confirms, and changes what is better otherwise. */
export function proposedFor(left: LeftHousehold[]): Successor[] {
  return left.map(({ pairId, kind, proposals, role }) => ({
    pairId,
    newId: newId(),
    cadreId: role === 'MAIN' ? proposals[0]?.helper.id : undefined,
    kind: role === 'MAIN' ? (proposals[0]?.kind ?? kind) : undefined,
  }))
}

/** How many households would be left without a word. */
export function unanswered(left: LeftHousehold[], successors: Successor[]): number {
  return left.filter(({ pairId, role }) => {
    const answer = successors.find((one) => one.pairId === pairId)
    return role === 'MAIN' && !answer?.cadreId && !answer?.nobodyBecause?.trim()
  }).length
}

export const personLine = ({ name, unit, title }: HelpingPerson) =>
  [name, unit, title].filter(Boolean).join(' · ')
