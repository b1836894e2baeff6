import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/client'
import type { DescribedFact } from '@/api/yearFacts'
import { i18n } from '@/app/i18n'
import { useCodes } from './codes'

/** Which facts of a year there are, as the server describes them, asked once. */
export const useYearFacts = defineStore('yearFacts', () => {
  const { locale, t } = i18n.global
  const codes = useCodes()
  const all = shallowRef<DescribedFact[]>([])
  let asked: Promise<void> | null = null

  function load(): Promise<void> {
    asked ??= api
      .get<DescribedFact[]>('/households/facts')
      .then((answer) => void (all.value = answer))
      .catch(() => void (asked = null))
    return asked
  }

  const label = (fact: DescribedFact) => (locale.value === 'en' ? fact.labelEn : fact.label)

  /** By section, in the order in which they are described. */
  function sections(ofPersons: boolean): { section: string; facts: DescribedFact[] }[] {
    const theirs = all.value.filter((fact) => fact.ofPersons === ofPersons)
    return [...new Set(theirs.map((fact) => fact.section))].map((section) => ({
      section,
      facts: theirs.filter((fact) => fact.section === section),
    }))
  }

  function worded(fact: DescribedFact, value: unknown): string {
    if (value === null || value === undefined) return '—'
    if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no')
    const list = fact.list ?? ''
    if (Array.isArray(value)) return value.map((code) => codes.label(list, code)).join('、')
    if (fact.holds === 'CODE') return codes.label(list, String(value))
    return fact.unit ? `${value} ${t(`facts.unit.${fact.unit}`)}` : String(value)
  }

  return { all, sections, label, worded, load }
})
