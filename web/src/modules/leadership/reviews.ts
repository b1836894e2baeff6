import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import type { Post } from './leadership'

export const answers = ['PASSED', 'NOT_PASSED', 'TO_BE_EXPLAINED'] as const
export type Answer = (typeof answers)[number]

export interface Review {
  id: string
  village: string
  place: string
  cadre: string
  name: string | null
  department: string
  result: Answer
  document: string
  on: string
}

export const noteReview = (told: {
  id: string
  county: string
  village: string
  cadre: string
  department: string
  result: Answer
  document: string
  on: string
}) => api.post<void>('/joint-reviews', told)

/** Somebody in office without a passed review; `because` is empty where none was asked for then. */
export interface Unreviewed {
  tenure: string
  division: string
  place: string
  cadre: string
  name: string | null
  post: Post
  from: string
  because: string | null
}

export const askUnreviewed = (
  question: { division: string; all: boolean },
  cursor: string | null,
) => api.get<Cursored<Unreviewed>>('/leadership/unreviewed', { ...question, limit: 50, cursor })

export const askReviewRule = (division: string, signal?: AbortSignal) =>
  api.get<{ asked: 'OFF' | 'WARN' | 'REQUIRED'; months: number; departments: number }>(
    '/leadership/unreviewed/rule',
    { division },
    signal,
  )

/** Whether somebody who took that post on that day would do so without a passed joint review. */
export const askReviewOf = (
  wanted: { division: string; cadre: string; post: Post; from: string },
  signal?: AbortSignal,
) =>
  api.get<{ asked: 'OFF' | 'WARN' | 'REQUIRED'; missing: boolean; months: number }>(
    '/tenures/review',
    wanted,
    signal,
  )
