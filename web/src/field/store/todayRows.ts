import { daysBetween } from './days'
import { due, lastVisit, name, needs, type WaitingNeed } from './lists'
import type { Reading } from './firstLook'
import type { Card } from '../types'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** One thing to be done: where it is done, and how its row reads on a day. */
export interface TodayRow {
  key: string
  to: { name: string; params: Record<string, string> }
  title: string
  on: (day: string) => Reading
}

const LATER_NEEDS = 20

/** What is to be done, the most pressing first: needs to be answered this week, the households due, the other needs. */
export function todayRows(most: number, t: Translate): TodayRow[] {
  return [
    ...needs.value.filter((each) => each.days < 7).map((each) => answer(each, t)),
    ...due.value.slice(0, most).map((card) => visit(card, t)),
    ...needs.value
      .filter((each) => each.days >= 7)
      .slice(0, LATER_NEEDS)
      .map((each) => answer(each, t)),
  ]
}

function answer({ card, need }: WaitingNeed, t: Translate): TodayRow {
  return {
    key: need.id,
    to: { name: 'need-case', params: { id: card.id, need: need.id } },
    title: t('today.answer', { name: name(card) }),
    on: (day) => {
      const days = daysBetween(day, need.dueOn)
      return {
        small: need.text,
        side: days < 0 ? t('today.over', { n: -days }) : t('today.left', { n: days }),
        colour: days < 0 ? 'over' : days < 4 ? 'soon' : '',
      }
    },
  }
}

function visit(card: Card, t: Translate): TodayRow {
  return {
    key: card.id,
    to: { name: 'visit', params: { id: card.id } },
    title: t('today.visit', { name: name(card) }),
    on: (day) => ({
      small: [card.form.mainCauseLabel, since(lastVisit(card), day, t)].filter(Boolean).join(' · '),
      side: over(card.dueOn!, day, t),
      colour: daysBetween(card.dueOn!, day) > 0 ? 'over' : 'soon',
    }),
  }
}

function over(dueOn: string, day: string, t: Translate): string {
  const days = daysBetween(dueOn, day)
  if (days > 60) return t('today.overMonths', { n: Math.floor(days / 30) })
  if (days > 0) return t('today.over', { n: days })
  return days === 0 ? t('today.dueToday') : t('today.left', { n: -days })
}

function since(last: string | undefined, day: string, t: Translate): string {
  if (!last) return t('today.never')
  const days = daysBetween(last, day)
  return days > 99 ? t('today.lastOn', { day: last }) : t('today.lastVisit', { n: days })
}
