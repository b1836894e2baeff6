import { today } from './days'
import { written } from './queue'
import { same, type Changes } from './topics'
import type { Card, Change, Income, Value } from '../types'

/** What a household earned in a year, item by item; whoever tells nothing of it touches nothing. */

export const ITEMS = [
  'wages',
  'business',
  'property',
  'transfer.birthPlanning',
  'transfer.subsistence',
  'transfer.hardship',
  'transfer.pension',
  'transfer.ecological',
  'transfer.other',
  'cost',
] as const
export type Item = (typeof ITEMS)[number]

const SAID = /^(\d{4})\.income\./

const at = (year: number, item: Item): string => `${year}.income.${item}`

/** Last year's account is told when it is over, and this year's while it runs. */
export function yearsToTell(): number[] {
  const year = Number(today().slice(0, 4))
  return [year, year - 1]
}

/** The year of which something is said already, else this one. */
export function yearSaid(said: Changes): number {
  const key = Object.keys(said).find((each) => SAID.test(each))
  return key ? Number(SAID.exec(key)![1]) : yearsToTell()[0]
}

/** As it is known here: what the phone itself wrote before and has not sent counts. */
export function knownIncome(card: Card, year: number, item: Item): Value {
  const mine = written(card.id, `income.${item}`, undefined, year)
  if (mine !== undefined) return mine
  const account = card.incomes?.find((one) => one.year === year)
  return account ? held(account, item) : null
}

function held(account: Income, item: Item): number | null {
  const [first, second] = item.split('.')
  return second
    ? account.transfer[second as keyof Income['transfer']]
    : account[first as 'wages' | 'business' | 'property' | 'cost']
}

export function incomeNow(card: Card, said: Changes, year: number, item: Item): Value {
  const own = said[at(year, item)]
  return own === undefined ? knownIncome(card, year, item) : own
}

/** One visit tells of one year. */
export function sayIncome(said: Changes, year: number, item: Item, value: Value): Changes {
  return { ...ofYear(said, year), [at(year, item)]: value }
}

export function ofYear(said: Changes, year: number): Changes {
  return Object.fromEntries(
    Object.entries(said).filter(([key]) => !SAID.test(key) || key.startsWith(`${year}.`)),
  )
}

export function incomeChanges(card: Card, said: Changes): Change[] {
  const year = yearSaid(said)
  return ITEMS.flatMap((item) => {
    const base = knownIncome(card, year, item)
    const value = incomeNow(card, said, year, item)
    return same(value, base) ? [] : [{ field: `income.${item}`, year, base, value }]
  })
}

/** What all of it comes to, shown while typing; nothing where nothing is known. */
export function sums(card: Card, said: Changes, year: number) {
  const amount = (item: Item) => incomeNow(card, said, year, item)
  if (ITEMS.every((item) => amount(item) === null)) return null
  const net = ITEMS.reduce(
    (sum, item) => sum + Number(amount(item) ?? 0) * (item === 'cost' ? -1 : 1),
    0,
  )
  const people = card.incomes?.find((one) => one.year === year)?.people || card.facts.members.length
  return { net: round(net), perCapita: people ? round(net / people) : null }
}

const round = (amount: number): number => Math.round(amount * 100) / 100
