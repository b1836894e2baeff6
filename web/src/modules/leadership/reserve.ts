import { api } from '@/api/client'

export const readinesses = ['NOT_YET', 'SOON', 'READY'] as const
export type Readiness = (typeof readinesses)[number]
export const leavings = [
  'USED',
  'AGED',
  'WENT_AWAY',
  'UNFIT',
  'DISCIPLINE',
  'OWN_WISH',
  'OTHER',
] as const
export type Leaving = (typeof leavings)[number]
export const results = ['GOOD', 'FAIR', 'POOR'] as const

export interface Reserve {
  id: string
  division: string
  place: string
  cadre: string
  name: string | null
  source: string
  mentor: string | null
  mentorName: string | null
  readiness: Readiness
  from: string
  to: string | null
  why: Leaving | null
  note: string | null
  usedAs: string | null
  version: number
}

export interface ReserveStep {
  id: string
  on: string
  how: string | null
  year: number | null
  result: (typeof results)[number] | null
  note: string | null
}

export interface WholeReserve {
  reserve: Reserve
  steps: ReserveStep[]
}

/** Every time somebody was in a reserve. */
export const reservesOf = (cadre: string) => api.get<WholeReserve[]>(`/reserves/of/${cadre}`)

export interface ReserveGap {
  division: string
  place: string
  held: number
  wanted: number
  poor: boolean
}

export interface GapList {
  villages: number
  poorVillages: number
  gaps: ReserveGap[]
  next: string | null
}

const seen = (version: number) => ({ 'If-Match': `"${version}"` })

export const askGaps = (division: string, on: string, cursor: string | null) =>
  api.get<GapList>('/reserves/gaps', { division, on, limit: 50, cursor })

export const askReserve = (id: string, signal: AbortSignal) =>
  api.get<WholeReserve>(`/reserves/${id}`, {}, signal)

export const joinReserve = (told: {
  id: string
  division: string
  cadre: string
  source: string
  mentor: string | null
  readiness: Readiness
  from: string
}) => api.post<WholeReserve>('/reserves', told)

export const leaveReserve = (
  one: Reserve,
  told: { on: string; why: Leaving; note: string | null; usedAs: string | null },
) => api.post<WholeReserve>(`/reserves/${one.id}/leaving`, told, {}, seen(one.version))

export const noteStep = (one: Reserve, told: ReserveStep) =>
  api.post<void>(`/reserves/${one.id}/steps`, told)
