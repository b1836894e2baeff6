import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { base } from './party'

export const grades = ['EXCELLENT', 'QUALIFIED', 'BASIC', 'UNQUALIFIED'] as const
export type Grade = (typeof grades)[number]

export interface ReviewedMember {
  cadreId: string
  name: string | null
  /** Holds a post of the branch today. */
  officer: boolean
  id: string | null
  grade: Grade | null
  version: number
}

export interface YearOfReviews {
  year: number
  /** The day of the meeting at which members were reviewed, where one is written down. */
  meetingOn: string | null
  members: ReviewedMember[]
}

export interface Talk {
  id: string
  ownerId: string
  owner: string | null
  cadreId: string
  name: string | null
  heldOn: string
  version: number
}

export interface OwedReview {
  organisationId: string
  organisation: string
  place: string
  missing: number
  members: number
}

/** A branch, and how many talks of the year it owes. */
export interface OwingTalks {
  organisationId: string
  organisation: string
  place: string
  missing: number
}

export interface OwedTalk {
  organisationId: string
  organisation: string
  place: string
  cadreId: string
  name: string | null
  withId: string | null
  with: string | null
}

type OfYear = { organisation: string; year: number }
export const askReviews = ({ organisation, year }: OfYear, signal?: AbortSignal) =>
  api.get<YearOfReviews>(`${base}/organisations/${organisation}/reviews`, { year }, signal)
export const askTalks = ({ organisation, year }: OfYear, signal?: AbortSignal) =>
  api.get<Talk[]>(`${base}/organisations/${organisation}/talks`, { year }, signal)
type InArea = { division: string; year: number }
export const askOwedReviews = (question: InArea, cursor: string | null) =>
  api.get<Cursored<OwedReview>>(`${base}/reviews-due`, { ...question, cursor, limit: 30 })
export const askOwingTalks = (question: InArea, cursor: string | null) =>
  api.get<Cursored<OwingTalks>>(`${base}/talks-due/branches`, { ...question, cursor, limit: 30 })
export const askOwedTalks = (question: InArea & { organisation: string }, cursor: string | null) =>
  api.get<Cursored<OwedTalk>>(`${base}/talks-due`, { ...question, cursor, limit: 100 })

export const tellReviews = (
  { organisation, year }: OfYear,
  reviewedOn: string | null,
  told: { cadreId: string; grade: Grade }[],
) =>
  api.put<void>(
    `${base}/organisations/${organisation}/reviews?year=${year}`,
    { reviewedOn, grades: told },
    {},
  )
export const tellTalks = (
  organisation: string,
  ownerId: string,
  heldOn: string,
  people: string[],
) =>
  api.post<void>(`${base}/organisations/${organisation}/talks`, {
    ownerId,
    heldOn,
    with: people.map((cadreId) => ({ id: newId(), cadreId })),
  })

/** How many were found what: in the order of grades, those not found anything yet last. */
export function countGrades(members: Pick<ReviewedMember, 'grade'>[]): [Grade | null, number][] {
  const counted: [Grade | null, number][] = [...grades, null].map((grade) => [
    grade,
    members.filter((one) => one.grade === grade).length,
  ])
  return counted.filter(([, n]) => n)
}
