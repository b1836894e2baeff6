import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored, Session } from '@/api/types'

export interface ListedProgramme {
  id: string
  division: string
  whose: string
  topic: string
  lecturer: string | null
  audience: string
  planned: number | null
  from: string
  to: string | null
  given: number
  listeners: number
}

export interface Programme {
  id: string
  division: string
  whose: string
  topic: string
  lecturerId: string
  lecturer: string | null
  audience: string
  languages: string[]
  planned: number | null
  from: string
  to: string | null
  version: number
}

export interface ListedLecture {
  id: string
  division: string
  at: string
  programme: string
  topic: string
  audience: string
  lecturer: string | null
  heldOn: string
  venue: string | null
  place: string | null
  languages: string[]
  members: number
  others: number
  late: boolean
  /** Not given in the area that is listed; it reached a village there. */
  elsewhere: boolean
}

export interface Lecture {
  id: string
  division: string
  at: string
  programme: string
  topic: string
  audience: string
  lecturerId: string
  lecturer: string | null
  heldOn: string
  venueId: string | null
  venue: string | null
  place: string | null
  languages: string[]
  members: number
  others: number
  lateBecause: string | null
  listeners: { cadre: string; name: string | null; unit: string | null }[]
  reached: { division: string; place: string }[]
  version: number
}

const digits = { PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 }

/** Whether something is of the account's own area and not of a level above or of a place beside it. */
export function isOwn(session: Session | null, division?: string): boolean {
  const area = session?.area
  return Boolean(area && division?.startsWith(area.code.slice(0, digits[area.level])))
}

/** What a form tells of a lecture; what is empty says nothing. */
export interface ToldLecture {
  id: string
  division: string
  programme: string
  lecturer: string
  heldOn: string
  venue: string
  place: string
  languages: string[]
  members: number
  others: number
  lateBecause: string
}

export interface ToldProgramme {
  id: string
  division: string
  topic: string
  lecturer: string
  audience: string
  languages: string[]
  planned: number | ''
  from: string
  to: string
}

export interface LectureOfAPerson {
  id: string
  at: string
  topic: string
  heldOn: string
  gave: boolean
}

const path = '/lectures'
const programmes = '/lecture-programmes'
const said = (text: string) => text.trim() || null
const written = (version: number) => ({ 'If-Match': `"${version}"` })

export const newLecture = (division: string, heldOn: string): ToldLecture => ({
  id: newId(),
  division,
  programme: '',
  lecturer: '',
  heldOn,
  venue: '',
  place: '',
  languages: [],
  members: 0,
  others: 0,
  lateBecause: '',
})

export const toldOf = (lecture: Lecture): ToldLecture => ({
  id: lecture.id,
  division: lecture.division,
  programme: lecture.programme,
  lecturer: lecture.lecturerId,
  heldOn: lecture.heldOn,
  venue: lecture.venueId ?? '',
  place: lecture.place ?? '',
  languages: lecture.languages,
  members: lecture.members,
  others: lecture.others,
  lateBecause: lecture.lateBecause ?? '',
})

/** As it is sent: a lecture at a venue needs no other place. */
export const sent = (told: ToldLecture) => ({
  ...told,
  lecturer: said(told.lecturer),
  venue: said(told.venue),
  place: told.venue ? null : said(told.place),
  lateBecause: said(told.lateBecause),
})

export const giveLecture = (told: ToldLecture) => api.post<void>(path, sent(told))
export const correctLecture = (told: ToldLecture, version: number) =>
  api.put<void>(`${path}/${told.id}`, sent(told), written(version))
export const withdrawLecture = (id: string) => api.remove(`${path}/${id}`)
export const askLecture = (id: string, signal: AbortSignal) =>
  api.get<Lecture>(`${path}/${id}`, {}, signal)
export const hear = (lecture: string, cadre: string) =>
  api.post<{ added: number }>(`${path}/${lecture}/listeners`, [{ cadre }])
export const unhear = (lecture: string, cadre: string) =>
  api.remove(`${path}/${lecture}/listeners/${cadre}`)
export const lecturesOf = (cadre: string) => api.get<LectureOfAPerson[]>(`${path}/of/${cadre}`)

const told = (one: ToldProgramme) => ({
  ...one,
  planned: one.planned || null,
  to: said(one.to),
})
export const drawUp = (one: ToldProgramme) => api.post<void>(programmes, told(one))
export const correctProgramme = (one: ToldProgramme, version: number) =>
  api.put<void>(`${programmes}/${one.id}`, told(one), written(version))
export const withdrawProgramme = (id: string) => api.remove(`${programmes}/${id}`)
export const askProgramme = (id: string, signal: AbortSignal) =>
  api.get<Programme>(`${programmes}/${id}`, {}, signal)
export const askOpen = (asked: { division: string; on: string }, signal: AbortSignal) =>
  api.get<Programme[]>(`${programmes}/open`, asked, signal)
export const askProgrammes = (division: string, cursor: string | null) =>
  api.get<Cursored<ListedProgramme>>(programmes, { division, cursor, limit: 50 })
