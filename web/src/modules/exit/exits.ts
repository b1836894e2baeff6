import { api } from '@/api/client'
import type { Tone } from '@/ui/StatusTag.vue'

export const subjects = ['HOUSEHOLD', 'VILLAGE', 'COUNTY'] as const
export type Subject = (typeof subjects)[number]
export type Level = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'
export const levels: Level[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE']
export const blocks = ['OBJECTION', 'NOTICE_RUNS'] as const

export interface ListedExit {
  id: string
  subject: Subject
  division: string
  place: string
  householdId: string | null
  number: string | null
  headName: string | null
  people: number | null
  year: number
  step: string
  stepOn: string
  next: string | null
  turn: Level | null
  block: (typeof blocks)[number] | null
  noticeUntil: string | null
  approvedOn: string | null
  endedOn: string | null
  end: 'DONE' | 'WITHDRAWN' | 'MOVED' | 'MERGED' | null
  version: number
}

export interface Person {
  id: string
  name: string
  unit: string | null
}

export interface Finding {
  met: boolean
  source: 'RECORDS' | 'STATED'
  numerator: number | null
  denominator: number | null
  limit: number | null
  asOf: string
  recordType: string | null
  records: string[]
  who: Person | null
  note: string | null
}

export interface Condition {
  id: string
  item: number
  itemLabel: string
  itemLabelEn: string
  label: string
  labelEn: string
  checked: 'COMPUTED' | 'COUNTED' | 'STATED'
  rule: string | null
  holds: 'ABOVE' | 'BELOW' | 'AT_LEAST' | null
  limitKey: string | null
  percent: boolean
  mayBeStated: boolean
  finding: Finding | null
}

/** A condition as it is entered with its set. */
export type ToldCondition = Pick<
  Condition,
  'item' | 'itemLabel' | 'label' | 'checked' | 'rule' | 'holds' | 'limitKey'
> & { itemLabelEn: string | null; labelEn: string | null }

export interface ConditionSet {
  id: string
  subject: Subject
  name: string
  nameEn: string
  basis: string
  draft: boolean
  items: number
  entered: number
  division: string
  validFrom: string
  validTo: string | null
}

export interface TakenStep {
  id: string
  step: string
  on: string
  back: boolean
  who: Person | null
  place: string | null
  attended: number | null
  votesFor: number | null
  votesAgainst: number | null
  signedBy: string | null
  signedByName: string | null
  note: string | null
}

export interface Objection {
  id: string
  on: string
  text: string
  answer: string | null
  answeredOn: string | null
  upheld: boolean | null
  open: boolean
}

export interface WholeExit {
  exit: ListedExit
  mayTakeNext: boolean
  mayGoBack: boolean
  endNote: string | null
  edition: ConditionSet
  line: { step: string; level: Level; taken: boolean; here: boolean }[]
  conditions: Condition[]
  steps: TakenStep[]
  objections: Objection[]
  notice: { id: string; token: string; from: string; until: string; standing: boolean } | null
}

export interface ShownNotice {
  subject: Subject
  year: number
  place: string
  from: string
  until: string
  contact: string
  lines: { position: number; name: string; group: string | null; people: number | null }[]
}

export interface StandingNotice {
  id: string
  token: string
  subject: Subject
  year: number
  place: string
  from: string
  until: string
}

/** A poor village as a county's share of villages out counts it. */
export interface CountedVillage {
  division: string
  place: string
  out: boolean
  yearTo: number | null
  source: string | null
}

export const askCountedVillages = (id: string, signal: AbortSignal) =>
  api.get<CountedVillage[]>(`/exits/${id}/villages`, {}, signal)

/** Of each subject the set that holds on a day, of sets as the server lists them: those of the nearest level first. */
export function holding(sets: ConditionSet[], day: string): string[] {
  const now = sets.filter((one) => one.validFrom <= day && (!one.validTo || one.validTo > day))
  return now
    .filter((one, at) => now.findIndex(({ subject }) => subject === one.subject) === at)
    .map((one) => one.id)
}

/** What a step asks for besides its day and who answers for it. */
export const needsVote = (step: string) => step === 'DISCUSS'
export const needsSignature = (step: string) => step === 'SIGN'
export const needsContact = (step: string) => step.endsWith('NOTICE')

export const readExit = (id: string) => api.read<WholeExit>(`/exits/${id}`)
export const exitsOf = (household: string) =>
  api.get<ListedExit[]>(`/households/${household}/exits`)
export const openExit = (told: Record<string, unknown>) => api.post<WholeExit>('/exits', told)

const on = (id: string, what: string, version: number, told: Record<string, unknown>) =>
  api.post<WholeExit>(`/exits/${id}/${what}`, told, undefined, { 'If-Match': `"${version}"` })

export const takeStep = (exit: ListedExit, told: Record<string, unknown>) =>
  on(exit.id, 'steps', exit.version, told)
export const goBack = (exit: ListedExit, told: Record<string, unknown>) =>
  on(exit.id, 'returns', exit.version, told)
export const withdraw = (exit: ListedExit, told: Record<string, unknown>) =>
  on(exit.id, 'withdrawn', exit.version, told)

export const stateCondition = (id: string, condition: string, told: Record<string, unknown>) =>
  api.put<WholeExit>(`/exits/${id}/conditions/${condition}`, told, {})
export const object = (id: string, told: Record<string, unknown>) =>
  api.post<WholeExit>(`/exits/${id}/objections`, told)
export const answerObjection = (id: string, objection: string, told: Record<string, unknown>) =>
  api.put<WholeExit>(`/exits/${id}/objections/${objection}/answer`, told, {})

export const putUp = (told: Record<string, unknown>) => api.post<ShownNotice>('/exit-notices', told)
export const standingNotices = (division: string) =>
  api.get<StandingNotice[]>('/exit-notices', { division })
export const openNotice = (token: string) =>
  api.get<ShownNotice>(`/open/exit-notices/${encodeURIComponent(token)}`)
export const conditionSets = (division: string) =>
  api.get<{ edition: ConditionSet; conditions: Condition[] }[]>('/exit-conditions', { division })

export const enterSet = (told: Record<string, unknown>) => api.post<void>('/exit-conditions', told)

export function toneOf(exit: ListedExit): Tone {
  if (exit.end === 'DONE') return 'done'
  if (exit.end) return 'idle'
  return exit.block === 'OBJECTION' ? 'overdue' : 'due'
}

/** Of which level a place is, by its code. */
export function levelOf(code: string): Level {
  if (!code.endsWith('000')) return 'VILLAGE'
  if (!code.endsWith('000000')) return 'TOWNSHIP'
  if (code.slice(4, 6) !== '00') return 'COUNTY'
  return code.slice(2, 4) === '00' ? 'PROVINCE' : 'CITY'
}

/** A value beside its limit as one reads it: a share in percent of a whole, or an amount for each one. */
export function held(condition: Condition): { value: number; limit: number } | null {
  const found = condition.finding
  if (!found || found.numerator === null || !found.denominator || found.limit === null) return null
  const share = found.numerator / found.denominator
  return { value: condition.percent ? share * 100 : share, limit: found.limit }
}
