import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export const needStates = ['OPEN', 'OVERDUE', 'PASSED_ON', 'ANSWERED'] as const
export type NeedState = (typeof needStates)[number]

export interface VenueNotice {
  id: string
  /** As it was sent through the system. */
  notice: string | null
  title: string
  on: string
  heard: number
}

export interface VenueNeed {
  id: string
  division: string
  place: string
  venueId: string
  venue: string
  household: string | null
  head: string | null
  kind: string
  text: string
  putTo: string
  raisedOn: string
  dueOn: string
  state: NeedState
  answeredOn: string | null
  answer: string | null
  passed: { on: string; putTo: string; word: string | null }[]
  version: number
}

type Question = Record<string, string | number | boolean | null | undefined>
const base = '/party'
const asOf = (need: VenueNeed) => ({ 'If-Match': `"${need.version}"` })

export const askVenueNotices = (venue: string, question: Question) =>
  api.get<Cursored<VenueNotice>>(`${base}/venues/${venue}/notices`, question)
export const bringNotice = (venue: string, told: object) =>
  api.post<void>(`${base}/venues/${venue}/notices`, told)
/** Notices sent through the system that a place has, the newest first. */
export const askSentNotices = (division: string) =>
  api.get<Cursored<{ id: string; title: string; saidOn: string }>>('/notices', {
    division,
    limit: 50,
  })

export const askVenueNeeds = (question: Question) =>
  api.get<Cursored<VenueNeed>>(`${base}/venue-needs`, question)
export const raiseNeed = (venue: string, told: object) =>
  api.post<void>(`${base}/venues/${venue}/needs`, told)
export const answerNeed = (need: VenueNeed, told: object) =>
  api.post<void>(`${base}/venue-needs/${need.id}/answer`, told, {}, asOf(need))
export const passNeedOn = (need: VenueNeed, told: object) =>
  api.post<void>(`${base}/venue-needs/${need.id}/pass-on`, told, {}, asOf(need))
