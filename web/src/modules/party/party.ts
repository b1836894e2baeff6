import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export const kinds = ['COMMITTEE', 'GENERAL_BRANCH', 'JOINT_GENERAL_BRANCH', 'BRANCH', 'GROUP']
export const settings = [
  'VILLAGE',
  'CHAIN',
  'COOPERATIVE',
  'ASSOCIATION',
  'ENTERPRISE',
  'MIGRANT',
  'ORGAN',
]
export const modes = ['ALONE', 'COOPERATIVES', 'ENTERPRISE_COOPERATIVE', 'VILLAGE_COOPERATIVE']
export const nodes = ['BASE', 'COOPERATIVE', 'ENTERPRISE', 'ASSOCIATION', 'ECOMMERCE', 'LABOUR']
export const posts = [
  'SECRETARY',
  'DEPUTY',
  'ORGANISATION',
  'PUBLICITY',
  'DISCIPLINE',
  'MEMBER',
  'GROUP_LEADER',
]
export const meetingKinds = [
  'MEMBERS',
  'COMMITTEE',
  'GROUP',
  'LECTURE',
  'PARTY_DAY',
  'LIFE',
  'REVIEW',
]
export const venueKinds = ['STATION', 'CENTRE_HOUSEHOLD', 'HORSEBACK_SCHOOL', 'ROOM']

export interface ListedOrganisation {
  id: string
  division: string
  place: string
  name: string
  kind: string
  setting: string
  setupMode: string | null
  chainNode: string | null
  industry: string | null
  parentId: string | null
  secretary: string | null
  members: number
  below: number
  dueOn: string | null
  validTo: string | null
}

export interface Organisation {
  id: string
  division: string
  place: string
  name: string
  kind: string
  setting: string
  parentId: string | null
  setupMode: string | null
  chainNode: string | null
  industry: string | null
  joins: string | null
  validFrom: string
  validTo: string | null
  version: number
  above: { id: string; name: string }[]
  /** Its posts are told in the village's team. */
  ledByTheTeam: boolean
  officers: Officer[]
  terms: Term[]
}

export interface Term {
  id: string
  electedOn: string
  dueOn: string
  endedOn: string | null
  version: number
}

export interface Officer {
  id: string
  cadreId: string
  name: string | null
  post: string
  validFrom: string
  validTo: string | null
  version: number
  ofTheTeam: boolean
}

export interface ListedMember {
  id: string
  organisationId: string
  organisation: string
  cadreId: string
  name: string | null
  admittedOn: string
  fullOn: string | null
  onChain: boolean
  joinedOn: string
  leftOn: string | null
  leftBecause: string | null
  version: number
  /** The group of the branch that they are in. */
  group: string | null
}

export interface GroupMember {
  id: string
  cadreId: string
  name: string | null
  from: string
  to: string | null
  version: number
}

export interface ListedMeeting {
  id: string
  organisationId: string
  organisation: string
  place: string
  kind: string
  heldOn: string
  topic: string
  due: number
  attended: number
  onLeave: number
  late: boolean
  quorate: boolean
}

/** A meeting in full. */
export interface Meeting {
  id: string
  organisationId: string
  kind: string
  heldOn: string
  topic: string
  place: string | null
  venueId: string | null
  venue: string | null
  due: number
  attended: number
  onLeave: number
  decisions: string | null
  lateBecause: string | null
  points: { id: string; place: string; attended: number }[]
  quorate: boolean
  version: number
}

export interface Due {
  organisationId: string
  name: string
  place: string
  kind: string
  from: string
  until: string
  heldOn: string | null
}

export interface DueElection {
  organisationId: string
  name: string
  place: string
  electedOn: string
  dueOn: string
  overdue: boolean
}

export interface ListedVenue {
  id: string
  division: string
  at: string
  name: string
  kind: string
  place: string | null
  longitude: number | null
  latitude: number | null
  keeper: string | null
  serves: number
  held: number
  lastHeldOn: string | null
  lectures: number
  lastLectureOn: string | null
}

export interface Venue {
  id: string
  division: string
  at: string
  name: string
  kind: string
  place: string | null
  longitude: number | null
  latitude: number | null
  keeperId: string | null
  keeper: string | null
  organisationId: string | null
  validFrom: string
  validTo: string | null
  serves: { division: string; place: string }[]
  version: number
}

type Question = Record<string, string | number | boolean | null | undefined>
export const base = '/party'

export const askOrganisations = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<ListedOrganisation>>(`${base}/organisations`, question, signal)
export const askOrganisation = (id: string, signal?: AbortSignal) =>
  api.get<Organisation>(`${base}/organisations/${id}`, {}, signal)
export const askBelow = (id: string, cursor: string | null, signal?: AbortSignal) =>
  api.get<Cursored<ListedOrganisation>>(
    `${base}/organisations/${id}/below`,
    { cursor, limit: 50 },
    signal,
  )
export const askMembers = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<ListedMember>>(`${base}/members`, question, signal)
export const askGroup = (group: string, on: string, signal?: AbortSignal) =>
  api.get<GroupMember[]>(`${base}/organisations/${group}/group-members`, { on }, signal)
export const leaveGroup = (member: GroupMember, on: string) =>
  api.post<void>(`${base}/group-members/${member.id}/end`, { on })
/** How many are due at a meeting of that kind. */
export const askDueAttendance = (organisation: string, kind: string, on: string) =>
  api.get<{ due: number }>(`${base}/organisations/${organisation}/due-attendance`, { kind, on })
export const askMeetings = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<ListedMeeting>>(`${base}/meetings`, question, signal)
export const askMeeting = (id: string, signal?: AbortSignal) =>
  api.get<Meeting>(`${base}/meetings/${id}`, {}, signal)
export const ofVersion = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` })
export const mendMeeting = (held: Meeting, told: object) =>
  api.put<Meeting>(`${base}/meetings/${held.id}`, told, ofVersion(held))
export const takeBackMeeting = (held: Meeting) =>
  api.post<void>(`${base}/meetings/${held.id}/voided`, {}, {}, ofVersion(held))
export const askOwed = (id: string, signal?: AbortSignal) =>
  api.get<Due[]>(`${base}/organisations/${id}/meetings-due`, {}, signal)
export const askDue = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<Due>>(`${base}/meetings-due`, question, signal)
export const askElections = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<DueElection>>(`${base}/elections-due`, question, signal)
export const askVenues = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<ListedVenue>>(`${base}/venues`, question, signal)
/** How many villages no venue serves, and a page of them. */
export interface UnservedVillages {
  villages: number
  items: { division: string; place: string }[]
  next: string | null
}

export const askUnserved = (division: string, cursor: string | null) =>
  api.get<UnservedVillages>(`${base}/unserved-villages`, { division, cursor, limit: 60 })

export const found = (told: object) => api.post<Organisation>(`${base}/organisations`, told)
export const change = (id: string, version: number, told: object) =>
  api.put<Organisation>(`${base}/organisations/${id}`, told, { 'If-Match': `"${version}"` })
export const tell = (id: string, what: string, told: object) =>
  api.post<void>(`${base}/organisations/${id}/${what}`, told)
export const endPost = (officer: Officer, on: string) =>
  api.post<void>(
    `${base}/officers/${officer.id}/end`,
    { on },
    {},
    { 'If-Match': `"${officer.version}"` },
  )
export const moveMember = (member: ListedMember, told: object) =>
  api.post<void>(
    `${base}/members/${member.id}/moves`,
    told,
    {},
    { 'If-Match': `"${member.version}"` },
  )
export const addVenue = (told: object) => api.post<void>(`${base}/venues`, told)
export const askVenue = (id: string, signal?: AbortSignal) =>
  api.get<Venue>(`${base}/venues/${id}`, {}, signal)
export const changeVenue = (venue: Venue, told: object) =>
  api.put<void>(`${base}/venues/${venue.id}`, told, { 'If-Match': `"${venue.version}"` })

/** How an election stands, told by a word and not by colour alone. */
export function electionOf(dueOn: string | null, today: string): 'none' | 'late' | 'open' {
  if (!dueOn) return 'none'
  return dueOn < today ? 'late' : 'open'
}

/** The share of those due who came, in whole percent. */
export function rateOf({ due, attended }: { due: number; attended: number }): string {
  return due ? `${Math.round((100 * attended) / due)}%` : '—'
}
