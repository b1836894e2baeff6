import { v7 as newId } from 'uuid'
import { api } from '@/api/client'

export const wantings = ['NOTHING', 'READ', 'COMING'] as const
export type Wants = (typeof wantings)[number]

/** A notice as it was sent, counted over the villages one sees. */
export interface Notice {
  id: string
  from: string
  title: string
  text: string
  wants: Wants
  by: string | null
  saidOn: string
  lastDay: string
  withdrawnOn: string | null
  villages: number
  read: number
  coming: number
  mine: boolean
}

export interface WholeNotice {
  notice: Notice
  villages: {
    notice: string
    division: string
    place: string
    /** Where the village went on, for a sender who does not see it there. */
    wentOnTo: string | null
    receipts: {
      by: string | null
      readOn: string
      coming: boolean | null
      word: string | null
    }[]
  }[]
}

export interface NewNotice {
  id: string
  title: string
  text: string
  wants: Wants
  lastDay: string
  addressed: string[]
}

export const send = (told: NewNotice) => api.post<void>('/notices', told)

export const askNotice = (id: string, signal: AbortSignal) =>
  api.get<WholeNotice>(`/notices/${id}`, {}, signal)

export const answer = (copy: string, coming: boolean | null) =>
  api.post<void>(`/notices/${copy}/receipts`, { id: newId(), coming })

export const withdraw = (id: string) => api.post<void>(`/notices/${id}/withdrawn`, {})
