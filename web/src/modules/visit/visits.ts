import { address, api, download } from '@/api/client'

export interface Visitor {
  id: string
  name: string
  unit: string | null
}

export type Mode = 'HOME' | 'PHONE' | 'WECHAT' | 'VIDEO'
export const modes: Mode[] = ['HOME', 'PHONE', 'WECHAT', 'VIDEO']

export interface Visit {
  id: string
  householdId: string
  number: string | null
  headName: string | null
  division: string
  place: string
  visitor: Visitor
  on: string
  mode: Mode
  metPerson: string | null
  met: string | null
  found: string | null
  done: string | null
  nextStep: string | null
  lateReason: string | null
  changed: boolean
  voided: boolean
  version: number
}

export interface VisitPhoto {
  id: string
  visitId: string
  width: number | null
  height: number | null
  arrivedOn: string | null
}

export interface DueHousehold {
  id: string
  number: string
  headName: string | null
  division: string
  place: string
  statusLabel: string | null
  category: 'monitored' | 'poor' | 'out' | 'ordinary'
  dueOn: string
  visitedOn: string | null
  helper: Visitor | null
  daysOver: number
}

export interface ListedNeed {
  id: string
  householdId: string
  number: string
  headName: string | null
  division: string
  place: string
  kind: string
  kindLabel: string
  text: string
  owner: Visitor
  raisedOn: string
  dueOn: string
  settledOn: string | null
  overdue: boolean
  version: number
}

export interface Answer {
  id: string
  on: string
  byHousehold: boolean
  text: string
  by: string
  at: string
}

export interface NeedCase extends Omit<ListedNeed, 'overdue' | 'number'> {
  number: string | null
  visitId: string | null
  settledBy: string | null
  word: string | null
  voided: boolean
  answers: Answer[]
}

export interface VisitForm {
  householdId: string
  householdVersion: string
  number: string
  headName: string | null
  place: string
  statusLabel: string | null
  mainCauseLabel: string | null
  members: { id: string; name: string; relation: string; relationLabel: string }[]
  helper: Visitor | null
  lastVisit: Visit | null
  openNeeds: NeedCase[]
  today: string
}

/** A visit as it is told; what is left out was as before or did not happen. */
export interface ToldVisit {
  id: string
  householdId: string
  cadreId: string
  on: string
  mode: Mode
  metPerson?: string
  met?: string
  found?: string
  done?: string
  nextStep?: string
  lateReason?: string
  change?: Record<string, unknown>
  income?: object
  householdVersion?: string
  needs?: { id: string; kind: string; text: string }[]
}

export const formOf = (household: string) =>
  api.get<VisitForm>(`/households/${household}/visit-form`)

export const enterVisit = (told: ToldVisit) => api.post<Visit>('/visits', told)

export const visitsOf = (household: string) => api.get<Visit[]>(`/households/${household}/visits`)

export const needsOf = (household: string) => api.get<NeedCase[]>(`/households/${household}/needs`)

export const readNeed = (id: string) => api.read<NeedCase>(`/needs/${id}`)

export const answerNeed = (
  id: string,
  answer: { id: string; text: string; byHousehold: boolean },
) => api.post(`/needs/${id}/answers`, answer)

export const settleNeed = (
  id: string,
  etag: string,
  said: { on: string; by?: string; word: string },
) => api.post<NeedCase>(`/needs/${id}/settled`, said, undefined, { 'If-Match': etag })

export const raiseNeed = (need: {
  id: string
  householdId: string
  ownerId: string
  kind: string
  text: string
  raisedOn: string
}) => api.post<NeedCase>('/needs', need)

/** What is sent of a visit: nothing that nobody said. */
export function told(visit: ToldVisit): ToldVisit {
  const said = Object.entries(visit).filter(
    ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && !value.length),
  )
  return Object.fromEntries(said) as unknown as ToldVisit
}

export const photosOf = (household: string, signal: AbortSignal) =>
  api.get<VisitPhoto[]>(`/households/${household}/visit-photos`, {}, signal)

export const pictureOf = (photo: string): Promise<Blob> =>
  download(address(`/visit-photos/${photo}/picture`))

export const withdrawPhoto = (photo: string) =>
  api.post<void>(`/visit-photos/${photo}/withdrawn`, {})
