import type { Member } from '@/api/types'
import type { HouseholdDraft } from './form'

export interface Difference {
  field: string
  list?: string
  member?: string
  mine: unknown
  theirs: unknown
}

const fields = { kind: 'kind', status: 'status', mainCause: 'cause', otherCauses: 'cause' } as const
const plain = ['registeredOn', 'phone', 'naturalVillage', 'dilapidatedHouse', 'safeWater'] as const
const memberLists = {
  relation: 'relation',
  education: 'education',
  school: 'school',
  health: 'health',
  labour: 'labour',
} as const
const memberPlain = ['name', 'identityNumber', 'workMonths', 'phone'] as const

/** Where two versions of a household differ, in the words of the form. */
export function differences(mine: HouseholdDraft, theirs: HouseholdDraft): Difference[] {
  const own = [
    ...Object.entries(fields).map(([field, list]) => of(mine, theirs, field, list)),
    ...plain.map((field) => of(mine, theirs, field)),
  ]
  const ids = new Set([...mine.members, ...theirs.members].map((member) => member.id))
  const members = [...ids].flatMap((id) => memberDifferences(find(mine, id), find(theirs, id)))
  return [...own, ...members].filter((one) => told(one.mine) !== told(one.theirs))
}

function memberDifferences(mine?: Member, theirs?: Member): Difference[] {
  const member = mine?.name || theirs?.name
  if (!mine || !theirs) return [{ field: 'there', member, mine: !!mine, theirs: !!theirs }]
  return [
    ...Object.entries(memberLists).map(([field, list]) => of(mine, theirs, field, list)),
    ...memberPlain.map((field) => of(mine, theirs, field)),
  ].map((difference) => ({ ...difference, member }))
}

function of(mine: object, theirs: object, field: string, list?: string): Difference {
  const value = (version: object) => (version as Record<string, unknown>)[field]
  return { field, list, mine: value(mine), theirs: value(theirs) }
}

function find(draft: HouseholdDraft, id: string): Member | undefined {
  return draft.members.find((member) => member.id === id)
}

function told(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
