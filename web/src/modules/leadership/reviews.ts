import { api } from '@/api/client'

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
