import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored, Session } from '@/api/types'
import { today } from '@/ui/months'

/** A handbook as it was issued, counted over the places of the area one looks at. */
export interface Handbook {
  id: string
  division: string
  issuer: string
  setting: string
  title: string
  edition: string
  document: string
  copies: number
  issuedOn: string
  places: number
  received: number
}

/** A township or village that it was issued to. */
export interface HandbookPlace {
  division: string
  place: string
  receivedOn: string | null
  receivedBy: string | null
}

export const settings = [
  'VILLAGE',
  'ORGAN',
  'ENTERPRISE',
  'COOPERATIVE',
  'CHAIN',
  'ASSOCIATION',
  'MIGRANT',
] as const

const path = '/handbooks'

export const askHandbooks = (question: { division: string }, cursor: string | null) =>
  api.get<Cursored<Handbook>>(path, { ...question, limit: 50, cursor })

export const askHandbook = (
  { id, division }: { id: string; division: string },
  signal?: AbortSignal,
) => api.get<Handbook>(`${path}/${id}`, { division }, signal)

export const askPlaces = (
  { id, ...question }: { id: string; division: string; outstanding: boolean },
  cursor: string | null,
) => api.get<Cursored<HandbookPlace>>(`${path}/${id}/places`, { ...question, limit: 50, cursor })

export const newHandbook = (division: string) => ({
  id: newId(),
  division,
  setting: 'VILLAGE' as string,
  title: '',
  edition: '',
  document: '',
  copies: '' as number | '',
  issuedOn: today(),
})

export const issueHandbook = (told: ReturnType<typeof newHandbook>) => api.post<void>(path, told)

export const confirmReceipt = (issue: string, place: string, on: string, by: string) =>
  api.put<void>(`${path}/${issue}/places/${place}/receipt`, { on, by }, {})

export const withdrawHandbook = (issue: string) => api.remove(`${path}/${issue}`)

const writes = (session: Session | null) => Boolean(session?.rights.includes('WRITE_RECORDS'))
const below = (session: Session | null) =>
  ['TOWNSHIP', 'VILLAGE'].includes(session?.area.level ?? '')

/** A county or above issues, whoever got the copies confirms them. */
export const mayIssue = (session: Session | null) => writes(session) && !below(session)
export const mayConfirm = (session: Session | null) => writes(session) && below(session)
