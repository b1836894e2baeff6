import { v7 as newId } from 'uuid'
import { address, api } from '@/api/client'

export interface Edition {
  id: string
  division: string
  place: string
  setting: string
  name: string
  basis: string
  draft: boolean
  validFrom: string
  validTo: string | null
}

export interface Standard {
  id: string
  classNumber: number
  classLabel: string
  classLabelEn: string
  code: string
  label: string
  labelEn: string
  checked: 'COMPUTED' | 'PAPER' | 'ON_SPOT'
  rule: string | null
  mapsTo: string | null
  points: number
  /** The document it follows from, how often it is looked at, and who scores it. */
  basis: string | null
  basisEn: string | null
  frequency: string | null
  frequencyEn: string | null
  scorer: string | null
  scorerEn: string | null
}

export interface Item {
  standard: Standard
  met: boolean | null
  held: number | null
  needed: number | null
  /** What the records show of the second thing that the standard asks for. */
  also: { rule: string; held: number; needed: number } | null
  answers: { stage: string; met: boolean; note: string | null; answeredOn: string }[]
  mending: {
    since: string
    dueOn: string
    mendedOn: string | null
    mendedHow: string | null
    recheckedOn: string | null
    recheckNote: string | null
  } | null
}

/** What a round before the latest found unmet and nobody has found met since. */
export interface EarlierItem {
  assessmentId: string
  begunOn: string
  standard: Standard
  mending: NonNullable<Item['mending']>
  overdue: boolean
}

export interface Standing {
  organisationId: string
  organisation: string
  place: string
  edition: Edition
  assessmentId: string | null
  stage: 'SELF' | 'TOWNSHIP' | 'COUNTY' | 'DONE' | null
  /** Whether the stage under way is for the area of who looks. */
  mine: boolean
  points: number
  possible: number
  /** None while something is not answered. */
  grade: 'ADVANCED' | 'AVERAGE' | 'BEHIND' | null
  unanswered: number
  items: Item[]
  earlier: EarlierItem[]
}

const base = '/branch-standards'

export const askEditions = (division: string, signal?: AbortSignal) =>
  api.get<Edition[]>(`${base}/editions`, { division }, signal)
export const askEdition = (id: string, signal?: AbortSignal) =>
  api.get<{ edition: Edition; standards: Standard[] }>(`${base}/editions/${id}`, {}, signal)
export const workbookOf = (edition: string) => address(`${base}/editions/${edition}/export.xlsx`)
export const askStanding = (branch: string, signal?: AbortSignal) =>
  api.get<Standing>(`${base}/branches/${branch}`, {}, signal)
export const begin = (branch: string) =>
  api.post<void>(`${base}/branches/${branch}/assessments`, { id: newId() })
export const answer = (round: string, standard: string, met: boolean, note: string | null) =>
  api.put<void>(`${base}/assessments/${round}/answers/${standard}`, { met, note }, {})
export const close = (round: string) => api.post<void>(`${base}/assessments/${round}/close`, {})
export const mended = (round: string, standard: string, how: string) =>
  api.post<void>(`${base}/assessments/${round}/mendings/${standard}/mended`, { how })
export const recheck = (round: string, standard: string, met: boolean) =>
  api.post<void>(`${base}/assessments/${round}/mendings/${standard}/recheck`, { met, note: null })

/** What a standard rests on, how often and by whom, as far as it says so: in English where it says so in English. */
export const restsOn = (one: Standard, english: boolean): string =>
  [
    (english && one.basisEn) || one.basis,
    (english && one.frequencyEn) || one.frequency,
    (english && one.scorerEn) || one.scorer,
  ]
    .filter(Boolean)
    .join(' · ')

/** As an item of its own, to be mended and looked at again like those of the latest round. */
export const itemOf = ({ standard, mending }: EarlierItem): Item => ({
  standard,
  mending,
  met: false,
  held: null,
  needed: null,
  also: null,
  answers: [],
})

/** The standards of an edition class by class, in their order. */
export function byClass(standards: Standard[]): Standard[][] {
  const classes = new Map<number, Standard[]>()
  for (const one of standards)
    classes.set(one.classNumber, [...(classes.get(one.classNumber) ?? []), one])
  return [...classes.values()]
}

export type Word = 'met' | 'unmet' | 'mending' | 'mended' | 'unanswered'

/**
 * How an item stands in one word: told by the word and not by colour alone. What the records meet by now still has its mending to be
 * looked at again, or it would stay open for ever.
 */
export function wordOf({ met, mending }: Pick<Item, 'met' | 'mending'>): Word {
  if (met)
    return mending && !mending.recheckedOn ? (mending.mendedOn ? 'mended' : 'mending') : 'met'
  if (met === null) return 'unanswered'
  if (!mending || mending.recheckedOn) return 'unmet'
  return mending.mendedOn ? 'mended' : 'mending'
}
