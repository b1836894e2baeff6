import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

/** A leave from a posting; `validTo` is the day of return, `approver` the lowest level that may decide it. */
export interface Leave {
  id: string
  posting: string
  division: string
  place: string
  name: string | null
  role: string
  kind: string
  validFrom: string
  validTo: string
  days: number
  reason: string | null
  state: 'ASKED' | 'GRANTED' | 'REFUSED'
  approver: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY'
  decidable: boolean
  decidedOn: string | null
  decisionNote: string | null
}

/** What somebody asks for. */
export type AskedLeave = Pick<Leave, 'id' | 'kind' | 'validFrom' | 'validTo' | 'reason'>

export const views = ['WAITING', 'AWAY'] as const

export const askLeaves = (posting: string) => api.get<Leave[]>(`/postings/${posting}/leaves`)

export const askLeavesIn = (
  question: { division: string; only: (typeof views)[number]; day: string },
  cursor: string | null,
) => api.get<Cursored<Leave>>('/postings/leaves', { ...question, limit: 50, cursor })

export const askFor = (posting: string, told: AskedLeave) =>
  api.post<void>(`/postings/${posting}/leaves`, told)

export const decide = (leave: Leave, granted: boolean, note: string | null) =>
  api.post<void>(`/postings/${leave.posting}/leaves/${leave.id}/decision`, { granted, note })

export const takeBack = (leave: Leave) =>
  api.post<void>(`/postings/${leave.posting}/leaves/${leave.id}/voided`)

/** Of how many days those that hold are, all together. */
export const daysGranted = (leaves: Leave[]) =>
  leaves.filter(({ state }) => state === 'GRANTED').reduce((sum, { days }) => sum + days, 0)
