import { written } from './queue'
import { phone } from './phone'
import type { Card, Change, Member, Value } from '../types'
import type { Language } from '../i18n'

/** What a visit asks after, topic by topic: facts of the household, or of each of its people. */

export interface Field {
  name:
    'safeWater' | 'dilapidatedHouse' | 'workArea' | 'workMonths' | 'health' | 'school' | 'labour'
  holds: 'YES_NO' | 'CODE' | 'CODES' | 'MONTHS'
  list?: string
}

export interface Topic {
  key: 'work' | 'health' | 'school' | 'living'
  ofPeople: boolean
  fields: Field[]
}

export const TOPICS: Topic[] = [
  {
    key: 'work',
    ofPeople: true,
    fields: [
      { name: 'workArea', holds: 'CODE', list: 'workArea' },
      { name: 'workMonths', holds: 'MONTHS' },
    ],
  },
  { key: 'health', ofPeople: true, fields: [{ name: 'health', holds: 'CODES', list: 'health' }] },
  { key: 'school', ofPeople: true, fields: [{ name: 'school', holds: 'CODE', list: 'school' }] },
  {
    key: 'living',
    ofPeople: false,
    fields: [
      { name: 'safeWater', holds: 'YES_NO' },
      { name: 'dilapidatedHouse', holds: 'YES_NO' },
    ],
  },
]

export type Changes = Record<string, Value>

export const at = (field: string, person?: string): string => `${person ?? ''}.${field}`

/** As it is known here: what the phone itself wrote before and has not sent counts. */
export function known(card: Card, field: Field, person?: Member): Value {
  const mine = written(card.id, field.name, person?.id)
  if (mine !== undefined) return mine
  const value = person
    ? (person as unknown as Record<string, Value>)[field.name]
    : (card.facts as unknown as Record<string, Value>)[field.name]
  return value ?? null
}

export function same(one: Value, other: Value): boolean {
  const plain = (value: Value) =>
    Array.isArray(value)
      ? [...value].sort().join()
      : value === '' || value === null
        ? ''
        : String(value)
  return plain(one) === plain(other)
}

/** What was changed against what is known, with what was known: the server compares that with its own record. */
export function changesOf(card: Card, said: Changes): Change[] {
  return TOPICS.flatMap(({ ofPeople, fields }) =>
    (ofPeople ? card.facts.members : [undefined]).flatMap((person) =>
      fields.flatMap((field) => {
        const value = said[at(field.name, person?.id)]
        const base = known(card, field, person)
        return value === undefined || same(value, base)
          ? []
          : [{ ...(person ? { personId: person.id } : {}), field: field.name, base, value }]
      }),
    ),
  )
}

/** A code in words; what is no code stays as it is. */
export function words(list: string | undefined, value: Value, language: Language): string {
  if (Array.isArray(value)) return value.map((each) => words(list, each, language)).join('、')
  const code = list && phone.pack?.codes[list]?.find((each) => each.code === value)
  return code ? (language === 'en' ? code.labelEn : code.label) : String(value ?? '')
}

const HINTS: [string, RegExp][] = [
  ['01', /药|病|医|住院|手术|疼|残/],
  ['02', /学|校|书费|助学/],
  ['04', /水/],
  ['05', /路|桥|车/],
  ['06', /房|屋|漏|危/],
  ['07', /工作|务工|打工|就业|活干/],
  ['08', /低保|社保|养老|五保|补助|保险/],
  ['03', /羊|牛|猪|鸡|种|苗|产业|贷款|果|药材|肥/],
]

/** The likely kind stands first, so that one tap is enough. */
export function likelyKind(text: string): string | undefined {
  return HINTS.find(([, pattern]) => pattern.test(text))?.[0]
}
