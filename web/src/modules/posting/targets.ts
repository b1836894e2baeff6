import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import type { Question } from './postings'

export interface Target {
  id: string
  division: string
  place: string
  reason: string
  hardship: boolean
  basis: string
  validFrom: string
  validTo: string | null
  version: number
}

export interface ToldTarget {
  id: string
  division: string
  reason: string
  hardship: boolean
  basis: string
  validFrom: string
}

export const askTargets = (question: Question) =>
  api.get<Cursored<Target>>('/posting-targets', question)

export const addTarget = (told: ToldTarget) => api.post<void>('/posting-targets', told)

export const endTarget = ({ id, version }: Target, on: string) =>
  api.post<void>(`/posting-targets/${id}/end`, { on }, {}, { 'If-Match': `"${version}"` })

export const takeOver = (division: string, validFrom: string, basis: string) =>
  api
    .post<{ added: number }>('/posting-targets/poor-villages', { division, validFrom, basis })
    .then(({ body }) => body.added)
