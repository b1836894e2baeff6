import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

/** A term of a village committee; `until` is the day of the next election, null as long as it lasts. */
export interface CommitteeTerm {
  id: string
  division: string
  place: string
  electedOn: string
  dueOn: string
  until: string | null
  overdue: boolean
  note: string | null
}

const PATH = '/committee-terms'

export const askTerms = (village: string, signal?: AbortSignal) =>
  api.get<CommitteeTerm[]>(`${PATH}/of/${village}`, {}, signal)

export const askDueTerms = (question: { division: string; day: string }, cursor: string | null) =>
  api.get<Cursored<CommitteeTerm>>(PATH, { ...question, limit: 50, cursor })

export const tellElection = (division: string, on: string, note: string) =>
  api.post<void>(PATH, { id: newId(), division, on, note: note.trim() || null })

export const takeBackElection = (term: CommitteeTerm) => api.remove(`${PATH}/${term.id}`)
