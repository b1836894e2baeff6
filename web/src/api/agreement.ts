/**
 * Holds our types to the server's description of itself: a field that we read must be one that it
 * answers. `npm run api` makes `schema.ts` anew from `docs/openapi.json`; nothing here runs.
 */
import type * as access from '@/modules/access/types'
import type * as field from '@/field/types'
import type { Conflict } from '@/modules/field/conflicts'
import type { Operating } from '@/modules/operating/operating'
import type { components } from './schema'
import type * as moving from './moving'
import type * as ours from './types'
import type * as facts from './yearFacts'

type Theirs = components['schemas']
type Agrees<Our, Their> =
  Exclude<keyof Our, keyof Their> extends never ? true : Exclude<keyof Our, keyof Their>

/** Our shape, the server's name for it, and `true` unless we read a field that is not there. */
export interface Agreement {
  session: Agrees<ours.Session, Theirs['Session']>
  postHeld: Agrees<ours.PostHeld, Theirs['PostHeld']>
  secondFactor: Agrees<access.SecondFactorState, Theirs['SecondFactorState']>
  enrolment: Agrees<access.Enrolment, Theirs['Enrolment']>
  sessionSeen: Agrees<access.SessionSeen, Theirs['SessionSeen']>
  signInEvent: Agrees<access.SignInEvent, Theirs['SignInEvent']>
  provider: Agrees<access.Provider, Theirs['Provider']>
  postShown: Agrees<access.PostShown, Theirs['PostShown']>
  account: Agrees<access.AccountItem, Theirs['AccountItem']>
  accountOpened: Agrees<access.AccountOpened, Theirs['Opened']>
  permission: Agrees<access.Permission, Theirs['Permission']>
  division: Agrees<ours.Division, Theirs['Division']>
  divisionFound: Agrees<Omit<ours.DivisionFound, 'statistical' | 'validFrom'>, Theirs['Hit']>
  adjustment: Agrees<moving.Adjustment, Theirs['AdjustmentView']>
  preview: Agrees<moving.AdjustmentPreview, Theirs['PreviewView']>
  moved: Agrees<moving.MovedLink, Theirs['MovedLink']>
  value: Agrees<ours.IndicatorValue, Theirs['Value']>
  values: Agrees<ours.IndicatorValues, Theirs['ValuesAnswer']>
  record: Agrees<ours.TraceRecord, Theirs['RecordBehind']>
  records: Agrees<ours.TracePage, Theirs['RecordsAnswer']>
  code: Agrees<ours.Code, Theirs['Code']>
  yearFact: Agrees<facts.DescribedFact, Theirs['DescribedFact']>
  comparedFact: Agrees<facts.ComparedFact, Theirs['ComparedFact']>
  yearsCompared: Agrees<facts.YearsCompared, Theirs['YearsCompared']>
  household: Agrees<ours.Household, Theirs['HouseholdView']>
  householdItem: Agrees<ours.HouseholdItem, Theirs['HouseholdItem']>
  member: Agrees<ours.Member, Theirs['MemberView']>
  income: Agrees<ours.Income, Theirs['IncomeView']>
  spell: Agrees<ours.Spell, Theirs['SpellView']>
  history: Agrees<ours.HistoryEntry, Theirs['Told']>
  importError: Agrees<ours.ImportRowError, Theirs['RowError']>
  note: Agrees<ours.ScenarioNote, Theirs['Note']>
  privacyAsked: Agrees<access.PrivacyAsked, Theirs['RequestShown']>
  privacyRequest: Agrees<access.PrivacyRequest, Theirs['RequestItem']>
  trailItem: Agrees<access.TrailItem, Theirs['Item']>
  trailVersion: Agrees<access.TrailVersion, Theirs['RecordVersion']>
  trailComparison: Agrees<access.TrailComparison, Theirs['ComparedVersions']>
  operating: Agrees<Operating, Theirs['OperatingState']>
  fieldPackage: Agrees<field.Package, Theirs['FieldPackage']>
  fieldCard: Agrees<field.Card, Theirs['FieldCard']>
  fieldForm: Agrees<field.Card['form'], Theirs['VisitFormHeld']>
  fieldMember: Agrees<field.Member, Theirs['CardMember']>
  operation: Agrees<field.Operation, Theirs['OperationBody']>
  change: Agrees<field.Change, Theirs['ChangedField']>
  answer: Agrees<field.Answer, Theirs['OperationAnswer']>
  conflict: Agrees<Conflict, Theirs['ConflictShown']>
  trailState: Agrees<access.TrailState, Theirs['TrailState']>
}

type Disagreement = {
  [Name in keyof Agreement as Agreement[Name] extends true ? never : Name]: Agreement[Name]
}

export const agreed: keyof Disagreement extends never ? true : Disagreement = true
