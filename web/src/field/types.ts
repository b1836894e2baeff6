import type { Base, Place } from '@/modules/homemap/plane'

/** What the application for phones keeps and sends, as `docs/openapi.json` describes it. */

export interface Helper {
  id: string
  name: string
  unit: string | null
  households: number
}

export interface Code {
  code: string
  label: string
  labelEn: string
}

export interface Decided {
  id: string
  householdId: string
  headName: string | null
  person: string | null
  field: string
  year: number | null
  record: { value: string | null; by: string | null }
  phone: { value: string | null; by: string | null }
  decidedOn: string | null
  decision: 'PHONE' | 'RECORD' | null
  decidedBy: string | null
  word: string | null
}

/** What an office tells the village, and what this account has said to it. */
export interface Notice {
  id: string
  from: string
  by: string | null
  title: string
  text: string
  wants: 'NOTHING' | 'READ' | 'COMING'
  saidOn: string
  lastDay: string
  readOn: string | null
  coming: boolean | null
}

export type MeetingKind =
  'PARTY_DAY' | 'MEMBERS' | 'COMMITTEE' | 'GROUP' | 'LECTURE' | 'LIFE' | 'REVIEW'

/** A meeting owed from that day to that one, and the day it was held in between. */
export interface OwedMeeting {
  kind: MeetingKind
  from: string
  until: string
  heldOn: string | null
}

/** A Party organisation of the village, with how many belong to it and to its committee. */
export interface MeetingBranch {
  id: string
  name: string
  kind: string
  members: number
  committee: number
  owed: OwedMeeting[]
}

export interface VillageMeetings {
  lateDays: number
  organisations: MeetingBranch[]
  venues: { id: string; name: string }[]
}

export interface Package {
  today: string
  division: string
  place: string
  lateDays: number
  photosMost: number
  photoKilobytes: number
  helpers: Helper[]
  codes: Record<string, Code[]>
  decided: Decided[]
  notices: Notice[]
  /** A package of before has none. */
  meetings?: VillageMeetings
  /** What lies under the village's map. */
  base: Base | null
  households: { id: string; stamp: string }[]
}

export interface Member {
  id: string
  name: string
  relationLabel: string
  birthDate: string | null
  phone: string | null
  education: string | null
  school: string | null
  health: string[]
  labour: string | null
  workArea: string | null
  workMonths: number | null
}

export interface Facts {
  phone: string | null
  safeWater: boolean | null
  dilapidatedHouse: boolean | null
  naturalVillage: string | null
  members: Member[]
}

export interface NeedCase {
  id: string
  kind: string
  kindLabel: string
  text: string
  owner: { id: string; name: string }
  raisedOn: string
  dueOn: string
  answers: { id: string; on: string; byHousehold: boolean; text: string; by: string }[]
}

/** A measure of the household's last plan. */
export interface Measure {
  id: string
  year: number
  kind: string
  content: string
  quantity: number | null
  unit: string | null
  plannedOn: string
  dueOn: string
  expectedIncome: number | null
  doneOn: string | null
  realIncome: number | null
  inAccount: boolean
  droppedOn: string | null
}

/** What came of a measure, as it is told and compared. */
export interface Result {
  content: string
  doneOn: string | null
  realIncome: number | null
  inAccount: boolean
  droppedOn: string | null
}

/** The account of a year, item by item. */
export interface Income {
  year: number
  people: number | null
  wages: number | null
  business: number | null
  property: number | null
  transfer: Record<
    'birthPlanning' | 'subsistence' | 'hardship' | 'pension' | 'ecological' | 'other',
    number | null
  >
  cost: number | null
}

export interface Card {
  id: string
  stamp: string
  dueOn: string | null
  facts: Facts
  incomeYear: number | null
  perCapita: number | null
  /** The accounts that a visit may put right; a card of before has none. */
  incomes?: Income[]
  home: Place | null
  measures: Measure[]
  form: {
    number: string
    headName: string | null
    statusLabel: string | null
    mainCauseLabel: string | null
    helper: { id: string; name: string } | null
    lastVisit: { on: string; found: string | null; nextStep: string | null } | null
    openNeeds: NeedCase[]
  }
}

export type Value = string | number | boolean | string[] | Place | Result | null

export interface Change {
  personId?: string
  field: string
  /** Of an item of income. */
  year?: number
  base: Value
  value: Value
}

export type Kind =
  | 'VISIT'
  | 'NEED'
  | 'CLUE'
  | 'ANSWER'
  | 'SETTLE'
  | 'CHANGE'
  | 'PLACE_HOME'
  | 'MEASURE_DONE'
  | 'NOTICE_READ'
  | 'MEETING'

/** Something done on the phone, as it goes to the server. */
export interface Operation {
  id: string
  kind: Kind
  after: string | null
  madeAt: string
  on: string
  onChosen: boolean
  householdId?: string
  needId?: string
  measureId?: string
  noticeId?: string
  organisationId?: string
  body: Record<string, unknown>
  changes: Change[]
}

/** WAITING: goes with the next signal. REFUSED: a person has to look first. */
export interface Queued {
  operation: Operation
  /** The order in which they were written down. */
  place: number
  head: string
  text: string
  state: 'WAITING' | 'REFUSED'
  sentence?: string
}

/** A photograph of a visit that waits to be sent; its picture lies apart. */
export interface Photo {
  id: string
  visit: string
  head: string
  size: number
  checksum: string
  state: 'WAITING' | 'REFUSED'
  sentence?: string
}

export interface Sent {
  id: string
  kind: Kind
  head: string
  text: string
  sentAt: string
  conflicts: number
  notes: string[]
}

export interface Answer {
  id: string | null
  outcome: 'DONE' | 'ALREADY' | 'CONFLICT' | 'WAITING' | 'REFUSED'
  reason: string | null
  sentence: string | null
  conflicts: number
  notes: string[]
}

/** Who is signed in on this phone. */
export interface Account {
  name: string
  displayName: string
  token: string
  expiresOn: string
  area: { code: string; name: string; level: string }
}
