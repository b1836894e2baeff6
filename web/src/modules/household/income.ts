import type { Income, Transfer } from '@/api/types'

export const earned = ['wages', 'business', 'property'] as const
export const transfers = [
  'birthPlanning',
  'subsistence',
  'hardship',
  'pension',
  'ecological',
  'other',
] as const satisfies readonly (keyof Transfer)[]

/** An income account as it is being typed: every item, empty where nobody knows yet. */
export type IncomeDraft = Pick<Income, 'year' | 'people' | 'wages' | 'business' | 'property'> & {
  transfer: Transfer
  cost?: number | null
}

export function incomeDraft(year: number, people: number, known?: Income): IncomeDraft {
  const { wages = null, business = null, property = null, cost = null } = known ?? {}
  const transfer = { ...known?.transfer }
  return { year, people: known?.people ?? people, wages, business, property, cost, transfer }
}

/** The sums the server will keep, shown while typing: total, net, and net per person. */
export function sumsOf(draft: IncomeDraft) {
  const paid = transfers.map((item) => draft.transfer[item])
  const total = sum([draft.wages, draft.business, draft.property, ...paid])
  const net = total - (draft.cost ?? 0)
  return { total, net, perCapita: draft.people ? net / draft.people : null }
}

function sum(items: (number | null | undefined)[]): number {
  return items.reduce<number>((total, item) => total + (item ?? 0), 0)
}
