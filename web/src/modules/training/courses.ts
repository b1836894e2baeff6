import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import { today } from '@/ui/months'
import type { Tone } from '@/ui/StatusTag.vue'

export const rolls = [
  'VILLAGE_SECRETARIES',
  'FIRST_SECRETARIES',
  'RESIDENT_TEAMS',
  'RESERVE_CADRES',
  'TOWNSHIP_CHIEFS',
  'HELPERS',
] as const
export type Roll = (typeof rolls)[number]

/** Whose rotation a class for an audience is of. */
export const rollOf: Record<string, Roll> = {
  '01': 'VILLAGE_SECRETARIES',
  '02': 'TOWNSHIP_CHIEFS',
  '03': 'FIRST_SECRETARIES',
  '04': 'RESERVE_CADRES',
  '05': 'HELPERS',
}

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
  /** How many are on its list, how many of them came, and of how many nobody has told though it is over. */
  enrolled?: number | null
  people?: number | null
  untold?: number | null
}

export const traineeStates = ['ENROLLED', 'CAME', 'CAME_IN_PART', 'ABSENT', 'WITHDRAWN'] as const
export type TraineeState = (typeof traineeStates)[number]

export interface Trainee {
  id: string
  cadre: string
  name: string | null
  unit: string | null
  division: string
  place: string
  state: TraineeState
  days: number | null
  because: string | null
  result: string | null
}

/** What is told of somebody; without a state it follows from whether the class is over. */
export interface ToldTrainee {
  id: string
  cadre: string
  division: string
  state?: TraineeState
  days?: number | null
  because?: string | null
  result?: string | null
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
  state: TraineeState
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

export const newTrainee = (
  cadre: string,
  division: string,
  told: Partial<ToldTrainee>,
): ToldTrainee => ({ id: newId(), cadre, division, ...told })

export const attend = (course: string, told: ToldTrainee) =>
  api.post<{ changed: number }>(`/courses/${course}/attendances`, [told])

/** Of whom nothing was told yet came. */
export const allCame = (course: string, result: string | null) =>
  api.post<{ changed: number }>(`/courses/${course}/attendances/all-came`, undefined, {
    result: result ?? undefined,
  })

/** Everybody of a place in post as what a class is for, or those not trained yet this year, without a roster. */
export const attendInPost = (course: string, division: string, untrainedOnly: boolean) =>
  api.post<{ changed: number }>(`/courses/${course}/attendances/in-post`, undefined, {
    division,
    untrainedOnly,
  })

export const askCoverage = (
  asked: { division: string; roll: Roll; day: string },
  signal: AbortSignal,
) => api.get<Coverage>('/training-rotation', asked, signal)

export const coursesOf = (cadre: string) => api.get<CourseOfAPerson[]>(`/courses/of/${cadre}`)

/** From its last day on it can be told who came. */
export const isOver = (course: Course, now = today()) => course.ends <= now

/** First and last included. */
export const daysOf = (course: Course) =>
  Math.round((Date.parse(course.ends) - Date.parse(course.begins)) / 86_400_000) + 1

export const came = (state: TraineeState) => state === 'CAME' || state === 'CAME_IN_PART'

/** Who is still only enrolled in a class that is over is what somebody has to look at. */
export function tone(course: Course, state: TraineeState, now = today()): Tone {
  if (state === 'ENROLLED') return isOver(course, now) ? 'due' : 'idle'
  return state === 'CAME'
    ? 'done'
    : state === 'CAME_IN_PART'
      ? 'due'
      : state === 'ABSENT'
        ? 'overdue'
        : 'idle'
}

/** In hundredths, as the indicator rounds; nothing to divide by gives nothing. */
export const share = (covered: Coverage): string | null =>
  covered.inPost ? ((100 * covered.trained) / covered.inPost).toFixed(2) : null
