import { api } from '@/api/client'
import { base, ofVersion } from './party'

export const leftBecause = ['MOVED', 'DIED', 'REMOVED', 'LEFT']

/** Somebody whom an organisation on a chain trained to get rich on it. */
export interface AbleHand {
  id: string
  cadreId: string
  name: string | null
  trainedOn: string
  version: number
}

/** What may have been entered wrongly, as the address of it says. */
export type Entered =
  | 'members'
  | 'terms'
  | 'officers'
  | 'able-hands'
  | 'brands'
  | 'group-members'
  | 'development'
  | 'reviews'
  | 'talks'
  | 'away'
  | 'away-contacts'
  | 'dues-decisions'
  | 'dues-bases'
  | 'dues-payments'
  | 'dues-publications'
type Held = { id: string; version: number }
export const putRight = (what: Entered, held: Held, told: object) =>
  api.put<void>(`${base}/${what}/${held.id}`, told, ofVersion(held))
export const takeBack = (what: Entered, held: Held, because: string) =>
  api.post<void>(`${base}/${what}/${held.id}/voided`, { because }, {}, ofVersion(held))
export const askAbleHands = (id: string, signal?: AbortSignal) =>
  api.get<AbleHand[]>(`${base}/organisations/${id}/able-hands`, {}, signal)
