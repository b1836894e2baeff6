import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Indicator } from '@/api/types'
import { i18n } from '@/app/i18n'

const remembered = 'lingtouyan.cards'
/** What those who lead ask first; each reader may choose other cards. */
const firstCards = [
  'household.headcount_ratio',
  'household.not_out_persons',
  'household.not_out',
  'household.persons_out_of_poverty',
  'household.registered_persons',
  'household.average_net_income',
]

/** Figures stand by what they are about, in the order of the pages; whatever is new comes after. */
const subjects = [
  'household',
  'pairing',
  'visit',
  'exit',
  'householdplan',
  'party',
  'branchstandard',
  'leadership',
  'posting',
  'optimisation',
  'training',
  'quality',
  'notice',
]

export interface Group {
  subject: string
  figures: Named[]
}

/** An indicator in the reader's language. */
export interface Named {
  key: string
  name: string
  unit: string
  kind: Indicator['kind']
  description: string
  numerator?: string
  denominator?: string
}

/** All figures that exist, and which of them this reader keeps on the cards. */
export const useCatalogue = defineStore('catalogue', () => {
  const { locale } = i18n.global
  const indicators = shallowRef<Indicator[]>([])
  const problem = shallowRef<Problem | null>(null)
  const chosen = ref<string[]>(JSON.parse(localStorage.getItem(remembered) ?? '[]'))

  async function load(): Promise<void> {
    if (indicators.value.length) return
    try {
      indicators.value = await api.get<Indicator[]>('/indicators')
      problem.value = null
    } catch (thrown) {
      problem.value = Problem.from(thrown)
    }
  }

  const all = computed<Named[]>(() => indicators.value.map(named).sort(leadingFirst))
  const cards = computed<Named[]>(() => {
    const kept = known(chosen.value)
    if (kept.length) return kept
    const first = known(firstCards)
    return first.length ? first : all.value.slice(0, firstCards.length)
  })
  const known = (keys: string[]) => keys.map(find).filter((one) => one !== undefined)
  const find = (key: string) => all.value.find((one) => one.key === key)

  const groups = computed(() => grouped(all.value))

  function keep(keys: string[]): void {
    chosen.value = keys
    localStorage.setItem(remembered, JSON.stringify(keys))
  }

  function leadingFirst(a: Named, b: Named): number {
    const place = ({ key }: Named) => firstCards.indexOf(key) + 1 || firstCards.length + 1
    return place(a) - place(b) || a.name.localeCompare(b.name, locale.value)
  }

  function named(one: Indicator): Named {
    const english = locale.value === 'en'
    return {
      key: one.key,
      name: (english && one.nameEn) || one.name,
      unit: (english && one.unitEn) || one.unit,
      kind: one.kind,
      description: (english && one.descriptionEn) || one.description || '',
      numerator: one.numerator,
      denominator: one.denominator,
    }
  }

  return { all, groups, cards, find, keep, load, problem }
})

/** The figures by subject, each subject in the order in which they came. */
export function grouped(figures: Named[]): Group[] {
  const bySubject = new Map<string, Named[]>()
  for (const one of figures) {
    const subject = one.key.split('.')[0]!
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one])
  }
  const place = (subject: string) => subjects.indexOf(subject) + 1 || subjects.length + 1
  return [...bySubject]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([subject, found]) => ({ subject, figures: found }))
}
