import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { base, ofVersion } from './party'

export const ways = ['PHONE', 'WECHAT', 'VIDEO', 'VISIT', 'RETURN'] as const
export type Way = (typeof ways)[number]

/** Which of those who are away; whoever is back stands in a list of their own. */
export const narrowings = ['MIGRANT', 'OUT_OF_TOUCH', 'UNKEPT', 'BACK'] as const
export type Narrowed = (typeof narrowings)[number]

export interface Away {
  id: string
  organisationId: string
  organisation: string
  place: string
  cadreId: string
  name: string | null
  leftOn: string
  backOn: string | null
  /** Within the province; elsewhere `where` alone says it. */
  division: string | null
  where: string
  purpose: string
  /** The Party organisation there that takes care of them. */
  host: string | null
  /** Who of the branch keeps touch. */
  keeperId: string | null
  keeper: string | null
  migrantOn: string
  contactedOn: string | null
  dueOn: string
  migrant: boolean
  outOfTouch: boolean
  kept: boolean
  version: number
}

export interface AwayCounts {
  away: number
  migrant: number
  outOfTouch: number
  unkept: number
  back: number
}

export interface AwayContact {
  id: string
  heldOn: string
  way: Way
  version: number
}

type Where = { division: string; organisation?: string }
export const askAway = (
  question: Where & { narrowed: Narrowed | null },
  cursor: string | null,
  limit = 50,
) => api.get<Cursored<Away>>(`${base}/away`, { ...question, cursor, limit })
export const askAwayCounts = (where: Where, signal?: AbortSignal) =>
  api.get<AwayCounts>(`${base}/away-counts`, { ...where }, signal)
export const askContacts = (
  { organisation, cadre }: { organisation: string; cadre: string },
  signal?: AbortSignal,
) =>
  api.get<AwayContact[]>(`${base}/organisations/${organisation}/away-contacts`, { cadre }, signal)

export const correctAway = (held: Away, told: object) =>
  api.put<void>(`${base}/away/${held.id}`, told, ofVersion(held))
export const backAgain = (held: Away, on: string) =>
  api.post<void>(`${base}/away/${held.id}/back`, { on }, {}, ofVersion(held))
export const tellContacts = (organisation: string, heldOn: string, way: Way, people: string[]) =>
  api.post<void>(`${base}/organisations/${organisation}/away-contacts`, {
    heldOn,
    way,
    with: people.map((cadreId) => ({ id: newId(), cadreId })),
  })

/** How many a chip stands for. */
export const countOf = (counts: AwayCounts, narrowed: Narrowed): number =>
  ({
    MIGRANT: counts.migrant,
    OUT_OF_TOUCH: counts.outOfTouch,
    UNKEPT: counts.unkept,
    BACK: counts.back,
  })[narrowed]
