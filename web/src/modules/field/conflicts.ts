import { api } from '@/api/client'

export type Choice = 'PHONE' | 'RECORD'

interface SaidValue {
  value: string | null
  by: string | null
  at: string | null
}

/** A field that was changed on a phone and in the record, with what each says. */
export interface Conflict {
  id: string
  householdId: string
  number: string | null
  headName: string | null
  division: string
  place: string
  person: string | null
  field: string
  /** Of an item of income. */
  year: number | null
  before: string | null
  record: SaidValue
  phone: SaidValue
  now: string | null
  saidOn: string
  since: string
  decidedOn: string | null
  decision: Choice | null
  decidedBy: string | null
  word: string | null
  version: number
}

export const decide = (conflict: Conflict, choice: Choice, word: string) =>
  api.put<Conflict>(
    `/field/conflicts/${conflict.id}/decision`,
    { choice, word: word.trim() || null },
    { 'If-Match': `"${conflict.version}"` },
  )

/** The record was changed once more since, so neither of the two is what it says today. */
export const thirdValue = (conflict: Conflict): boolean =>
  !conflict.decision &&
  conflict.now !== conflict.record.value &&
  conflict.now !== conflict.phone.value
