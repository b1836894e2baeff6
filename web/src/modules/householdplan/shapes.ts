export interface Person {
  id: string
  name: string
  unit: string | null
}

export interface PlanHousehold {
  id: string
  division: string
  place: string
  number: string
  headName: string | null
  statusLabel: string | null
  kindLabel: string | null
  registeredOn: string
  people: number
  helper: Person | null
  open: boolean
}

export interface PlanMember {
  id: string
  name: string
  relationLabel: string
  sexLabel: string | null
  age: number | null
  educationLabel: string | null
  schoolLabel: string | null
  healthLabels: string[]
  labourLabel: string | null
  workMonths: number | null
}

/** The items of an income account in the order of the form. */
export const items = [
  'wages',
  'business',
  'property',
  'birthPlanning',
  'subsistence',
  'hardship',
  'pension',
  'ecological',
  'other',
  'cost',
] as const
export type Item = (typeof items)[number]

export interface PlanIncome extends Record<Item, number | null> {
  year: number
  total: number | null
  net: number | null
  perCapita: number | null
}

export interface PlanCondition {
  mainCauseLabel: string | null
  otherCauseLabels: string[]
  schooling: boolean | null
  safeHouse: boolean | null
  safeWater: boolean | null
  able: boolean | null
}

export interface Asked {
  rule: string
  says: string
  measures: string[]
  answered: boolean
}

export type MeasureState = 'OPEN' | 'OVERDUE' | 'DONE' | 'DROPPED'

export interface Measure {
  id: string
  kind: string
  kindLabel: string
  content: string
  quantity: number | null
  unit: string | null
  fund: string | null
  fundLabel: string | null
  amount: number | null
  body: string | null
  owner: Person | null
  plannedOn: string
  dueOn: string
  expectedIncome: number | null
  state: MeasureState
  doneOn: string | null
  realIncome: number | null
  incomeYear: number | null
  inAccount: boolean
  item: string | null
  droppedOn: string | null
  dropReason: string | null
  version: number
}

export const roles = ['HOUSEHOLD', 'HELPER', 'SECRETARY', 'CAPTAIN', 'CADRE'] as const
export type Role = (typeof roles)[number]

export interface Signature {
  role: Role
  who: string
  name: string
  unit: string | null
  on: string
}

export type PlanState = 'DRAFT' | 'SIGNING' | 'SIGNED'

export interface Plan {
  id: string
  year: number
  madeOn: string
  edition: number
  editionOn: string
  editionReason: string | null
  state: PlanState
  household: PlanHousehold
  members: PlanMember[]
  lastYear: PlanIncome | null
  thisYear: PlanIncome | null
  forecast: PlanIncome | null
  condition: PlanCondition
  demand: string | null
  measures: Measure[]
  asked: Asked[]
  target: string | null
  targetOn: string | null
  quarters: { quarter: number; on: string; text: string }[]
  signatures: Signature[]
  editions: { number: number; editionOn: string; replacedOn: string }[]
  version: number
}

export interface PlanForm {
  household: PlanHousehold
  members: PlanMember[]
  lastYear: PlanIncome | null
  thisYear: PlanIncome | null
  condition: PlanCondition
  asked: Asked[]
  today: string
}

export interface Edition {
  number: number
  editionOn: string
  replacedOn: string
  editionReason: string | null
  forecast: PlanIncome | null
  demand: string | null
  target: string | null
  targetOn: string | null
  measures: Measure[]
  signatures: Signature[]
}

export interface PlanOfYear {
  id: string
  year: number
  edition: number
  editionOn: string
  state: PlanState
}

interface Listed {
  id: string
  number: string
  headName: string | null
  division: string
  place: string
}

export interface ListedPlan extends Listed {
  householdId: string
  year: number
  edition: number
  editionOn: string
  state: PlanState
  measures: number
  done: number
  overdue: number
  amount: number | null
  expectedIncome: number | null
  realIncome: number | null
  lacking: number
}

export interface Unplanned extends Listed {
  statusLabel: string | null
  mainCauseLabel: string | null
  since: string
  helper: Person | null
}

export interface ListedMeasure extends Listed {
  planId: string
  householdId: string
  year: number
  kind: string
  kindLabel: string
  content: string
  amount: number | null
  body: string | null
  owner: Person | null
  dueOn: string
  expectedIncome: number | null
  state: MeasureState
  doneOn: string | null
  realIncome: number | null
  version: number
}

export interface MeasureDraft {
  id: string
  kind: string
  content: string
  quantity: number | null
  unit: string | null
  fund: string | null
  amount: number | null
  body: string | null
  ownerId: string | null
  dueOn: string
  expectedIncome: number | null
}

export interface PlanDraft {
  id: string
  householdId: string
  year: number
  madeOn: string
  forecast: Partial<Record<Item, number | null>>
  demand: string
  target: string
  targetOn: string
  measures: MeasureDraft[]
}
