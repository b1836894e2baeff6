import { planeOf, type Place } from '@/modules/homemap/plane'
import { daysBetween, today } from './days'
import { visited } from './lists'
import { phone } from './phone'
import { written } from './queue'
import type { Card } from '../types'

/** Where households live as far as the phone knows: what it wrote itself and has not sent counts. */
export function homeOf(card: Card): Place | null {
  const mine = written(card.id, 'home')
  return mine === undefined ? (card.home ?? null) : (mine as Place | null)
}

export function planeNow() {
  const places = [...phone.cards.values()].flatMap((card) => homeOf(card) ?? [])
  return planeOf(phone.pack?.base ?? null, places)
}

export const ways = ['due', 'status', 'cause'] as const
export type Way = (typeof ways)[number]

/** The class of a household, in the word of a list or as a key that the page words. */
export function classOf(card: Card, way: Way): { key: string; label: string | null } {
  if (way === 'status') return worded(card.form.statusLabel)
  if (way === 'cause') return worded(card.form.mainCauseLabel)
  if (!card.dueOn) return { key: 'none', label: null }
  const left = visited(card) ? 99 : daysBetween(today(), card.dueOn)
  return { key: left < 0 ? 'over' : left <= 7 ? 'soon' : 'later', label: null }
}

const worded = (label: string | null) => ({ key: label ?? 'none', label })
