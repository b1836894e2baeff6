import { computed } from 'vue'
import { daysBetween, today } from './days'
import { byName, mine } from './lists'
import { phone } from './phone'
import type { Card, Measure, Result } from '../types'

/** Measures of the last plan of each household, with what the phone wrote of them and has not sent. */

export interface HeldMeasure {
  card: Card
  measure: Measure
}

export function resultOf(measure: Measure): Result {
  const mine = unsent(measure.id)
  if (mine) return mine
  const { content, doneOn, realIncome, inAccount, droppedOn } = measure
  return { content, doneOn, realIncome, inAccount, droppedOn }
}

/** The day stands with the operation: it may still be put right there. */
export function unsent(measure: string): Result | undefined {
  const last = phone.queue.filter(({ operation }) => operation.measureId === measure).at(-1)
  return last && { ...(last.operation.changes[0].value as Result), doneOn: last.operation.on }
}

export type State = 'done' | 'dropped' | 'over' | 'soon' | 'open'

export function stateOf(measure: Measure): State {
  const { doneOn, droppedOn } = resultOf(measure)
  if (doneOn) return 'done'
  if (droppedOn) return 'dropped'
  const left = daysBetween(today(), measure.dueOn)
  return left < 0 ? 'over' : left <= 7 ? 'soon' : 'open'
}

export const openMeasures = computed<HeldMeasure[]>(() =>
  mine.value
    .flatMap((card) => (card.measures ?? []).map((measure) => ({ card, measure })))
    .filter(({ measure }) => ['over', 'soon', 'open'].includes(stateOf(measure)))
    .sort(
      (one, other) =>
        one.measure.dueOn.localeCompare(other.measure.dueOn) || byName(one.card, other.card),
    ),
)

/** Those whose time is over, or nearly. */
export const pressing = computed(() =>
  openMeasures.value.filter(({ measure }) => stateOf(measure) !== 'open'),
)
