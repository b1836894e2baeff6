import { v7 as newId } from 'uuid'
import type { ChangeMode, Household, Member } from '@/api/types'
import type { Facts } from '@/api/yearFacts'
import { identityNumberHolds, masked } from './identity'

/** What the form holds: the household's own fields and how the change is meant. */
export interface HouseholdDraft {
  id: string
  division: string
  number: string
  kind: string
  status: string
  mainCause: string | null
  otherCauses: string[]
  registeredOn: string | null
  phone: string | null
  naturalVillage?: string | null
  dilapidatedHouse?: boolean | null
  safeWater?: boolean | null
  standard?: string | null
  bankName?: string | null
  bankAccount?: string | null
  facts: Facts
  members: Member[]
  /** The day from which a change holds; a correction need not name one. */
  effectiveOn: string | null
  mode: ChangeMode
}

export const head = '01'
const mostOtherCauses = 2

export function newDraft(division: string, day: string): HouseholdDraft {
  return {
    id: newId(),
    division,
    number: '',
    kind: '01',
    status: '01',
    mainCause: null,
    otherCauses: [],
    registeredOn: day,
    phone: null,
    facts: {},
    members: [newMember(head)],
    effectiveOn: day,
    mode: 'CHANGE',
  }
}

export function newMember(relation = ''): Member {
  return {
    id: newId(),
    number: null,
    name: '',
    relation,
    identityNumber: '',
    health: [],
    facts: {},
  }
}

/** Everything the server told goes back with the form, so that what the form does not ask stays. */
export function draftOf(household: Household, day: string | null): HouseholdDraft {
  const { incomes: _incomes, years: _years, states: _states, ...all } = household
  const { otherCauses, members, ...own } = all
  return {
    ...own,
    phone: own.phone ?? null,
    facts: { ...own.facts },
    otherCauses: [...(otherCauses ?? [])],
    members: members.map((member) => ({
      ...member,
      health: [...(member.health ?? [])],
      facts: { ...member.facts },
    })),
    effectiveOn: day,
    mode: 'CHANGE',
  }
}

/** What is wrong with a draft: field name to the key of a sentence that says what to do. */
export function faultsOf(draft: HouseholdDraft, day: string): Record<string, string> {
  const faults: Record<string, string> = {}
  const require = (field: string, value: unknown) => {
    if (!value) faults[field] = 'fault.required'
  }
  require('number', draft.number.trim())
  require('kind', draft.kind)
  require('status', draft.status)
  require('registeredOn', draft.registeredOn)
  if (!/^\d{12}$/.test(draft.division)) faults.division = 'fault.village'
  if (draft.phone && !phoneHolds(draft.phone)) faults.phone = 'fault.phone'
  if (draft.otherCauses.length > mostOtherCauses) faults.otherCauses = 'fault.otherCauses'
  if (draft.effectiveOn && draft.effectiveOn > day) faults.effectiveOn = 'fault.future'
  draft.members.forEach((member, index) => Object.assign(faults, memberFaults(member, index)))
  return { ...faults, ...headFaults(draft.members) }
}

function memberFaults(member: Member, index: number): Record<string, string> {
  const faults: Record<string, string> = {}
  const at = (field: string) => `members.${index}.${field}`
  if (!member.name.trim()) faults[at('name')] = 'fault.required'
  if (!member.relation) faults[at('relation')] = 'fault.required'
  const identity = member.identityNumber ?? ''
  if (!identity) faults[at('identityNumber')] = 'fault.required'
  else if (!masked(identity) && !identityNumberHolds(identity))
    faults[at('identityNumber')] = 'fault.identity'
  if (member.phone && !phoneHolds(member.phone)) faults[at('phone')] = 'fault.phone'
  // A number field that was emptied again holds an empty text.
  const months = typeof member.workMonths === 'number' ? member.workMonths : null
  if (months !== null && !(months >= 0 && months <= 12)) faults[at('workMonths')] = 'fault.months'
  return faults
}

function headFaults(members: Member[]): Record<string, string> {
  const heads = members.filter((member) => member.relation === head).length
  return heads === 1 ? {} : { members: heads === 0 ? 'fault.noHead' : 'fault.twoHeads' }
}

function phoneHolds(value: string): boolean {
  return masked(value) || /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(value.trim())
}
