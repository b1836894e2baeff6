import { v7 as newId } from 'uuid'
import { api } from '@/api/client'

export const rolls = [
  'VILLAGE_SECRETARIES',
  'FIRST_SECRETARIES',
  'RESIDENT_TEAMS',
  'RESERVE_CADRES',
] as const
export type Roll = (typeof rolls)[number]

export interface Course {
  id: string
  division: string
  place?: string | null
  kind: 'CLASS' | 'LECTURE'
  name: string
  audience: string
  organiser?: string | null
  begins: string
  ends: string
  heldAt?: string | null
  outside: boolean
  people?: number | null
}

export interface Trainee {
  id: string
  cadre: string
  name: string | null
  unit: string | null
  division: string
  place: string
  result: string | null
}

export interface Untrained {
  cadre: string
  name: string | null
  unit: string | null
  division: string
  place: string
  since: string
}

export interface Coverage {
  day: string
  inPost: number
  trained: number
}

export interface CourseOfAPerson {
  id: string
  name: string
  beginsOn: string
  endsOn: string
  heldAt: string | null
  audience: string
  result: string | null
}

export const newCourse = (division: string, day: string): Course => ({
  id: newId(),
  division,
  kind: 'CLASS',
  name: '',
  audience: '01',
  begins: day,
  ends: day,
  outside: false,
})

export const readCourse = (id: string) => api.read<Course>(`/courses/${id}`)

export const holdCourse = (course: Course) => api.post<void>('/courses', course)

export const correctCourse = (course: Course, etag: string) =>
  api.put<void>(`/courses/${course.id}`, course, { 'If-Match': etag })

export const attend = (course: string, cadre: string, division: string, result: string | null) =>
  api.post<{ changed: number }>(`/courses/${course}/attendances`, [
    { id: newId(), cadre, division, result },
  ])

/** All village secretaries of a place, or those not trained yet this year, without a roster. */
export const attendSecretaries = (course: string, division: string, untrainedOnly: boolean) =>
  api.post<{ changed: number }>(`/courses/${course}/attendances/secretaries`, undefined, {
    division,
    untrainedOnly,
  })

export const askCoverage = (
  asked: { division: string; roll: Roll; day: string },
  signal: AbortSignal,
) => api.get<Coverage>('/training-rotation', asked, signal)

export const coursesOf = (cadre: string) => api.get<CourseOfAPerson[]>(`/courses/of/${cadre}`)

/** In hundredths, as the indicator rounds; nothing to divide by gives nothing. */
export const share = (covered: Coverage): string | null =>
  covered.inPost ? ((100 * covered.trained) / covered.inPost).toFixed(2) : null
