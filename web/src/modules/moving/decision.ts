import { v7 as newId } from 'uuid'
import type { AdjustmentKind } from '@/api/moving'
import { today } from '@/ui/months'

export interface PartDraft {
  name: string
  naturalVillages: string
}

/** A decision as it stands in the form. */
export interface DecisionDraft {
  id: string
  kind: AdjustmentKind
  divisions: string[]
  into: 'existing' | 'new'
  successor: string
  parent: string
  name: string
  parts: PartDraft[]
  on: string
  basis: string
}

export const kinds: AdjustmentKind[] = ['MERGE', 'TRANSFER', 'SPLIT', 'RENAME']

export function newDecision(): DecisionDraft {
  return {
    id: newId(),
    kind: 'MERGE',
    divisions: [],
    into: 'existing',
    successor: '',
    parent: '',
    name: '',
    parts: [{ name: '', naturalVillages: '' }],
    on: today(),
    basis: '',
  }
}

/** By the name of an account, the village in which it goes on; an empty one says it stays. */
export type Seats = Record<string, string>

/** What is sent: only what the kind of decision speaks of. */
export function bodyOf(draft: DecisionDraft, seats: Seats = {}): object {
  const { id, kind, divisions, on, basis } = draft
  const moved = Object.entries(seats).flatMap(([account, to]) => (to ? [{ account, to }] : []))
  const merged = kind === 'MERGE' && draft.into === 'existing'
  const named = kind === 'RENAME' || (kind === 'MERGE' && draft.into === 'new')
  return {
    id,
    kind,
    divisions,
    on,
    basis,
    ...(merged && draft.successor ? { successor: draft.successor } : {}),
    ...(named ? { name: draft.name } : {}),
    ...(kind === 'TRANSFER' && draft.parent ? { parent: draft.parent } : {}),
    ...(kind === 'SPLIT' ? { parts: draft.parts.map(partOf), seats: moved } : {}),
  }
}

function partOf({ name, naturalVillages }: PartDraft) {
  return { name, naturalVillages: naturalVillages.split(/[\s,，、;；]+/).filter(Boolean) }
}

/** Whether enough is said to ask what it would do. */
export function isComplete(draft: DecisionDraft): boolean {
  if (!draft.divisions.length || !draft.on || !draft.basis.trim()) return false
  if (draft.kind === 'TRANSFER') return !!draft.parent
  if (draft.kind === 'SPLIT') return draft.parts.every((part) => part.name.trim())
  if (draft.kind === 'MERGE' && draft.into === 'existing') return !!draft.successor
  return !!draft.name.trim()
}
