import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export type Kind = 'POSTING' | 'PAIRING'
export type State = 'QUEUED' | 'RUNNING' | 'DONE' | 'REFUSED' | 'FAILED' | 'APPLIED' | 'DROPPED'

/** What a plan is worth: what must not be, what is empty (both 0 or less), points. */
export interface Worth {
  broken: number
  empty: number
  points: number
}

export interface Figures {
  places: number
  people: number
  moves: number
  emptyNow: number
  emptyThen: number
  metNow: number
  metThen: number
  needs: number
}

export interface Choices {
  stay: string[]
  forbidden: { cadre: string; at: string }[]
  quotas: { unit: string; most: number }[]
  helpers: string[]
  relieve: boolean
}

export interface NamedPerson {
  id: string
  name: string | null
  unit: string | null
}

export interface Draft {
  id: string
  division: string
  place: string
  kind: Kind
  title: string
  day: string
  seconds: number
  choices: Choices
  people: NamedPerson[]
  state: State
  reason: string | null
  askedBy: string
  askedAt: string | null
  begunAt: string | null
  best: Worth | null
  worthNow: Worth | null
  worthThen: Worth | null
  figures: Figures | null
  appliedOn: string | null
  version: number
}

export interface Why {
  subject: string
  point: string
  points: number
  facts: string[]
}

export interface Move {
  id: string
  village: string
  place: string
  householdId: string | null
  headName: string | null
  number: string | null
  before: NamedPerson | null
  after: NamedPerson | null
  comesFromPlace: string | null
  helperKind: string | null
  gain: number
  reasons: Why[]
  against: Why[]
  doneOn: string | null
}

export interface AskedDraft {
  id: string
  division: string
  kind: Kind
  title: string
  day: string
  choices: Choices
}

export const noChoices = (): Choices => ({
  stay: [],
  forbidden: [],
  quotas: [],
  helpers: [],
  relieve: false,
})

export const isOpen = (draft: Draft) => draft.state === 'QUEUED' || draft.state === 'RUNNING'

export const readDraft = (id: string) => api.get<Draft>(`/drafts/${id}`)

export const askDraft = (told: AskedDraft) => api.post<Draft>('/drafts', told)

export const dropDraft = (id: string) => api.remove(`/drafts/${id}`)

export const applyDraft = ({ id, version }: Draft, on: string) =>
  api.post<Draft>(`/drafts/${id}/application`, { on }, {}, { 'If-Match': `"${version}"` })

/** Those that are named, or all. */
export const acceptPairs = (id: string, from: string, moves?: string[]) =>
  api.post<{ begun: number }>(`/drafts/${id}/acceptance`, { from, moves }).then(({ body }) => body)

/** All moves of a draft, however many pages they fill. */
export async function allMoves(id: string): Promise<Move[]> {
  const all: Move[] = []
  let cursor: string | null = null
  do {
    const page: Cursored<Move> = await api.get(`/drafts/${id}/moves`, { limit: 200, cursor })
    all.push(...page.items)
    cursor = page.next
  } while (cursor)
  return all
}

type Say = (key: string, named: Record<string, unknown>) => string
type Label = (list: string, code: string) => string

/** A reason in words; its facts are codes and numbers that the words are filled with. */
export function words({ point, facts }: Why, say: Say, label: Label): string {
  const [one = '', two = '', three = ''] = facts
  const named: Record<string, unknown> = { n: one, most: two }
  if (['TRADE', 'OTHER_TRADE', 'CAUSE'].includes(point)) named.what = label('trade', one)
  if (['LANGUAGE', 'NO_LANGUAGE'].includes(point)) named.what = label('language', one)
  if (point === 'CAUSE') named.cause = label('cause', two)
  if (point === 'DISTANCE' && two) {
    const far = Number(two) > Number(three)
    return say(`optimisation.why.DISTANCE_${far ? 'FAR' : 'KM'}`, { km: two, limit: three })
  }
  if (point === 'DISTANCE' || point === 'HELPER_DISTANCE')
    return say(`optimisation.why.${point}_${one}`, named)
  if (point === 'LOAD' && !two) return say('optimisation.why.LOAD_FREE', named)
  return say(`optimisation.why.${point}`, named)
}

/** With a sign, so that more and less are told apart without colour. */
export const signed = (points: number) => (points > 0 ? `+${points}` : String(points))

export interface Need {
  id: string
  division: string
  place: string
  trades: string[]
  languages: string[]
  onlySex: string | null
  note: string | null
  validFrom: string
}

export const stateNeed = (need: Omit<Need, 'place'>) => api.post<void>('/village-needs', need)
