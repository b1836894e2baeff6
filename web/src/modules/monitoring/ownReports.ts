import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface OwnReport {
  id: string
  division: string
  place: string
  name: string
  text: string
  phone: string | null
  on: string
  dueOn: string
  overdue: boolean
  outcome: 'TAKEN_UP' | 'SET_ASIDE' | null
  episodeId: string | null
  word: string | null
  version: number
}

export interface ReportCode {
  place: string
  address: string
  qr: { size: number; path: string }
}

interface Invitation {
  place: string
  workdays: number
}

export interface Thanks extends Invitation {
  answeredBy: string
}

export interface SelfReport {
  id: string
  name: string
  text: string
  phone: string | null
}

const read = ({ version }: OwnReport) => ({ 'If-Match': `"${version}"` })

/** The two that nobody has to sign in for. */
export const invite = (village: string) => api.get<Invitation>(`/open/reports/${village}`)

export const reportSelf = (village: string, told: SelfReport) =>
  api.post<Thanks>(`/open/reports/${village}`, told)

export const codeOf = (division: string) => api.get<ReportCode>('/own-reports/code', { division })

export const takeUp = (one: OwnReport, householdId: string, risks: string[]) =>
  api.post<{ episodeId: string }>(
    `/own-reports/${one.id}/taken-up`,
    { householdId, risks },
    {},
    read(one),
  )

export const setAside = (one: OwnReport, word: string) =>
  api.post<OwnReport>(`/own-reports/${one.id}/set-aside`, { word }, {}, read(one))

export interface FoundHousehold {
  id: string
  number: string
  headName: string | null
}

export const findHouseholds = (division: string, q: string) =>
  api.get<Cursored<FoundHousehold>>('/households', { division, q, limit: 20 })
