import { computed } from 'vue'
import { daysBetween, today } from './days'
import { phone } from './phone'
import type { Card, NeedCase } from '../types'

/** What the lists show: my households, who is due, which needs wait; with what the phone wrote and has not sent. */

/** Those of whoever carries the phone; all of them where nobody in particular does. */
export const mine = computed(() =>
  [...phone.cards.values()]
    .filter((card) => !phone.me || card.form.helper?.id === phone.me)
    .sort(byName),
)

export const due = computed(() =>
  mine.value
    .filter(
      (card) => card.dueOn !== null && daysBetween(card.dueOn, today()) >= -7 && !visited(card),
    )
    .sort((one, other) => (one.dueOn! < other.dueOn! ? -1 : Number(one.dueOn! > other.dueOn!))),
)

export interface WaitingNeed {
  card: Card
  need: NeedCase
  days: number
}

export const needs = computed<WaitingNeed[]>(() =>
  mine.value
    .flatMap((card) =>
      openNeeds(card).map((need) => ({ card, need, days: daysBetween(today(), need.dueOn) })),
    )
    .sort((one, other) => one.days - other.days),
)

/** Without those that the phone itself has settled. */
export function openNeeds(card: Card): NeedCase[] {
  const settled = phone.queue.flatMap(({ operation }) =>
    operation.kind === 'SETTLE' ? [operation.needId] : [],
  )
  return card.form.openNeeds.filter((need) => !settled.includes(need.id))
}

/** The day of a visit that waits to be sent. */
export function visited(card: Card): string | undefined {
  return phone.queue
    .filter(({ operation }) => operation.kind === 'VISIT' && operation.householdId === card.id)
    .at(-1)?.operation.on
}

export function lastVisit(card: Card): string | undefined {
  return visited(card) ?? card.form.lastVisit?.on
}

/** Made once: making one takes a slow phone as long as a list of it. */
export const inChinese = new Intl.Collator('zh').compare

export const byName = (one: Card, other: Card): number => inChinese(name(one), name(other))

export function name(card: Card): string {
  return card.form.headName ?? card.form.number
}
