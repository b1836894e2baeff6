import { api } from '@/api/client'

export const fundKinds = ['GRANTED', 'USED'] as const
export type FundKind = (typeof fundKinds)[number]

/** A sum of a talent project's special fund; a voided one does not count. */
export interface TalentFund {
  id: string
  kind: FundKind
  amount: number
  on: string
  purpose: string
  document: string | null
  voided: boolean
  voidedBecause: string | null
  correctedBecause: string | null
  version: number
}

export interface ToldTalentFund {
  id: string
  kind: FundKind
  amount: number | ''
  on: string
  purpose: string
  document: string
}

export const askFunds = (project: string, signal?: AbortSignal) =>
  api.get<TalentFund[]>(`/talent-projects/${project}/funds`, {}, signal)

export const enterFund = (project: string, told: ToldTalentFund) =>
  api.post<void>(`/talent-projects/${project}/funds`, told)

export const correctFund = (fund: TalentFund, told: ToldTalentFund, because: string) =>
  api.put<void>(
    `/talent-projects/funds/${fund.id}`,
    { ...told, because },
    { 'If-Match': `"${fund.version}"` },
  )

export const voidFund = (fund: TalentFund, because: string) =>
  api.post<void>(`/talent-projects/funds/${fund.id}/void`, { because }, undefined, {
    'If-Match': `"${fund.version}"`,
  })
