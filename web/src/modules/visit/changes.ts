import type { Household, Member } from '@/api/types'
import type { IncomeDraft } from '@/modules/household/income'

/** What may be otherwise at a visit than the record says, as far as the form asks for it. */
export interface Told {
  mainCause: string
  safeWater: boolean | null
  dilapidatedHouse: boolean | null
  members: ToldMember[]
}

export interface ToldMember {
  id: string
  name: string
  health: string[]
  school: string
  labour: string
  workMonths: number | null
}

/** The form begins with what the record holds. */
export function heldOf(household: Household): Told {
  return {
    mainCause: household.mainCause ?? '',
    safeWater: household.safeWater ?? null,
    dilapidatedHouse: household.dilapidatedHouse ?? null,
    members: household.members.map(memberOf),
  }
}

function memberOf({ id, name, health, school, labour, workMonths }: Member): ToldMember {
  return {
    id,
    name,
    health: [...(health ?? [])],
    school: school ?? '',
    labour: labour ?? '',
    workMonths: workMonths ?? null,
  }
}

/** Only what is otherwise now, as the household's own page would send it; nothing when nothing is. */
export function changeOf(held: Told, now: Told): Record<string, unknown> | null {
  const { members: before, ...own } = held
  const { members, ...said } = now
  const change = differences(own, said)
  const others = members.map((member, at) => ({
    id: member.id,
    ...differences(before[at]!, member),
  }))
  // Members that are left out would leave the household, so all stand in it.
  if (others.some((member) => Object.keys(member).length > 1)) change.members = others
  return Object.keys(change).length ? change : null
}

function differences(before: object, now: object): Record<string, unknown> {
  const held = Object.fromEntries(Object.entries(before))
  const told = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(emptied(value)) !== JSON.stringify(emptied(held[name])),
  )
  return Object.fromEntries(told.map(([name, value]) => [name, emptied(value)]))
}

/** A field that was emptied says nothing any more. */
const emptied = (value: unknown) => (value === '' ? null : value)

/** The account as it is to be written, when it is otherwise than the one held; a field that was emptied says nothing. */
export function incomeOf(held: IncomeDraft, now: IncomeDraft): object | null {
  const said = filled(now)
  return JSON.stringify(said) === JSON.stringify(filled(held)) ? null : said
}

function filled(draft: IncomeDraft): object {
  return JSON.parse(JSON.stringify(draft, (_, value) => (value === '' ? null : value)))
}
