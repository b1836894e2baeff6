import type { MovedLink } from './moving'
import type { Facts } from './yearFacts'

/** The shapes that travel between server and console, as `docs/openapi.json` describes them. */

export type Level = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'

export interface Division {
  code: string
  name: string
  shortName: string
  level: Level
  parentCode: string | null
  statistical?: boolean
  /** Since and until when it is there; neither means always. */
  validFrom?: string
  validTo?: string
}

export interface DivisionFound extends Division {
  path: string
  /** The name by which it was found, if only documents use it. */
  alias?: string
}

export interface Session {
  account: string
  displayName: string
  role: string
  area: Division
  rights: string[]
  demo: boolean
  /** The post in which this page acts, one of `posts`. */
  post: string
  posts: PostHeld[]
  mustChangePassword: boolean
}

export interface PostHeld {
  id: string
  role: string
  area: Division
  lastDay: string | null
  standInFor: string | null
}

export interface Health {
  status: string
  demo?: boolean
}

export type IndicatorKind = 'stock' | 'flow' | 'ratio'

export interface Indicator {
  key: string
  name: string
  nameEn: string
  kind: IndicatorKind
  unit: string
  unitEn?: string
  mechanism: string
  description?: string
  descriptionEn?: string
  numerator?: string
  denominator?: string
}

export interface IndicatorValue {
  key: string
  division: string
  month: string
  value: number | null
  numerator?: number | null
  denominator?: number | null
}

export interface IndicatorValues {
  values: IndicatorValue[]
  pending: number
}

export interface TraceRecord {
  type: string
  id: string
  division: string
  divisionName?: string
  townshipName?: string | null
  label: string
  amount: number
  enteredBy: string | null
  enteredAt: string | null
}

export interface TracePage {
  total: number
  sum: number
  records: TraceRecord[]
  next: string | null
}

export interface Code {
  code: string
  label: string
  labelEn?: string
}

export type CodeLists = Record<string, Code[]>

export interface HouseholdItem {
  id: string
  number: string
  headName: string | null
  division: string
  divisionName?: string
  townshipName?: string | null
  status: string
  statusLabel?: string
  kind?: string
  kindLabel?: string
  mainCause?: string | null
  mainCauseLabel?: string | null
  people?: number
  incomplete?: boolean
}

export interface Cursored<T> {
  items: T[]
  next: string | null
}

export interface Member {
  id: string
  number: string | null
  name: string
  relation: string
  relationLabel?: string
  identityNumber: string | null
  sex?: string | null
  sexLabel?: string | null
  birthDate?: string | null
  nationality?: string | null
  nationalityLabel?: string | null
  education?: string | null
  educationLabel?: string | null
  school?: string | null
  schoolLabel?: string | null
  health?: string[] | null
  healthLabels?: string[] | null
  labour?: string | null
  labourLabel?: string | null
  workMonths?: number | null
  seriousIllnessInsurance?: boolean | null
  phone?: string | null
  identifiedOn?: string | null
  facts?: Facts
}

export interface Transfer {
  birthPlanning?: number | null
  subsistence?: number | null
  hardship?: number | null
  pension?: number | null
  ecological?: number | null
  other?: number | null
}

export interface Income {
  year: number
  people?: number | null
  wages?: number | null
  business?: number | null
  property?: number | null
  transfer?: Transfer | null
  cost?: number | null
  total?: number | null
  net?: number | null
  perCapita?: number | null
  statedPerCapita?: number | null
}

export interface HouseholdYear {
  year: number
  people?: number | null
  dilapidatedHouse?: boolean | null
  safeWater?: boolean | null
  [field: string]: unknown
}

/** A time in which status, kind and main cause of a household were the same. */
export interface Spell {
  from: string
  to: string | null
  status: string
  statusLabel?: string
  kind: string | null
  kindLabel?: string | null
  mainCause: string | null
  mainCauseLabel?: string | null
}

export interface Household {
  movedTo?: MovedLink
  /** The record that goes on in place of this one. */
  mergedInto?: { id: string; on: string; merge: string }
  movedFrom?: MovedLink
  id: string
  division: string
  divisionName?: string
  number: string
  kind: string
  kindLabel?: string
  status: string
  statusLabel?: string
  mainCause: string | null
  mainCauseLabel?: string | null
  otherCauses?: string[]
  registeredOn: string | null
  phone?: string | null
  naturalVillage?: string | null
  dilapidatedHouse?: boolean | null
  safeWater?: boolean | null
  monitoringKind?: string | null
  standard?: string | null
  bankName?: string | null
  bankAccount?: string | null
  facts?: Facts
  incomplete?: boolean
  voided?: boolean
  version?: number
  members: Member[]
  states?: Spell[]
  incomes?: Income[]
  years?: HouseholdYear[]
  enteredBy?: string | null
  enteredAt?: string | null
}

export type ChangeMode = 'CHANGE' | 'CORRECT' | 'VOID'

export interface HistoryEntry {
  at: string
  account: string
  displayName?: string
  table: string
  operation: string
  effectiveFrom?: string | null
  changes: { field: string; label: string; old: unknown; new: unknown }[]
}

export type ImportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'REFUSED' | 'FAILED'

export interface ImportRowError {
  row: number
  /** The sheet, where the workbook has several. */
  sheet?: string
  column: string | null
  value: string | null
  /** The sentence for people; `code` is its stable name. */
  reason: string
  code?: string
  kind?: 'REJECTED' | 'PARKED'
}

export interface ImportJob {
  id: string
  fileName?: string
  table?: string
  state: ImportState
  rows: number
  processed?: number
  accepted: number
  rejected: number
  unchanged: number
  parked: number
  dryRun?: boolean
  uploadedBy?: string
  uploadedAt?: string
  dataDate?: string | null
  reason?: string
  message?: string
  columns?: { heading: string; field: string | null; label?: string | null }[]
  sheets?: { name: string; rows: number; remembered: boolean }[]
  rollback?: { state: string; total: number; undone: number; left: number } | null
  errors?: ImportRowError[]
}

export interface ScenarioNote {
  division: string
  text: string
  textEn: string
}

export interface Scenario {
  name: string
  size: string
  seed: number
  notes: ScenarioNote[]
}
