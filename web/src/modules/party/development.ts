import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { base, ofVersion } from './party'

/** The stages of becoming a member, in their order; who is full is on the way no more. */
export const developmentStages = ['APPLICANT', 'ACTIVIST', 'OBJECT', 'PROBATION'] as const
export type DevelopmentStage = (typeof developmentStages)[number]
export type DevelopmentList = DevelopmentStage | 'DUE'

export interface Developed {
  /** None of somebody on trial of whom nobody wrote down how they came there. */
  id: string | null
  organisationId: string
  organisation: string
  place: string
  cadreId: string
  name: string | null
  stage: DevelopmentStage
  since: string
  appliedOn: string | null
  activistOn: string | null
  objectOn: string | null
  admittedOn: string | null
  mayOn: string | null
  due: boolean
  version: number
}

export type DevelopmentCounts = Record<Lowercase<DevelopmentList>, number>
interface Where {
  division: string
  organisation?: string
}

export const askDevelopment = (
  where: Where & { list: DevelopmentList | null },
  cursor: string | null,
) => {
  const { list, ...rest } = where
  const narrowed = list === 'DUE' ? { due: true } : { stage: list }
  return api.get<Cursored<Developed>>(`${base}/development`, {
    ...rest,
    ...narrowed,
    cursor,
    limit: 50,
  })
}
export const askDevelopmentCounts = (where: Where, signal?: AbortSignal) =>
  api.get<DevelopmentCounts>(`${base}/development-counts`, { ...where }, signal)

type Held = { id: string; version: number }
export const heldOf = ({ id, version }: Developed): Held => ({ id: id ?? '', version })
export const reach = (held: Held, told: object) =>
  api.put<void>(`${base}/development/${held.id}`, told, ofVersion(held))
export const stop = (held: Held, on: string, because: string) =>
  api.post<void>(`${base}/development/${held.id}/end`, { on, because }, {}, ofVersion(held))
