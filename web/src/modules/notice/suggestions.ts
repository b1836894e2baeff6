import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export const kinds = ['SUGGESTION', 'COMPLAINT', 'FAULT', 'ASKED_AGAIN'] as const
export type Kind = (typeof kinds)[number]

export interface Suggestion {
  id: string
  division: string
  place: string
  kind: Kind
  page: string
  text: string
  saidBy: string | null
  saidOn: string
  dueOn: string
  settledOn: string | null
}

export interface WholeSuggestion {
  suggestion: Suggestion
  replies: { byOffice: boolean; text: string; by: string | null; at: string }[]
}

export const say = (told: { id: string; kind: Kind; page: string; text: string }) =>
  api.post<void>('/suggestions', told)

export const askSuggestions = (division: string | undefined, open: boolean, signal: AbortSignal) =>
  api.get<Cursored<Suggestion>>('/suggestions', { division, open, limit: 200 }, signal)

export const askWhole = (id: string, signal: AbortSignal) =>
  api.get<WholeSuggestion>(`/suggestions/${id}`, {}, signal)

export const reply = (id: string, text: string) =>
  api.post<void>(`/suggestions/${id}/replies`, { id: newId(), text })

export const settle = (id: string) => api.post<void>(`/suggestions/${id}/settled`, {})

/** How it stands, in one word: late ones are told apart by word, not by colour alone. */
export function standing(one: Suggestion, today: string): 'settled' | 'late' | 'open' {
  if (one.settledOn) return 'settled'
  return one.dueOn < today ? 'late' : 'open'
}
