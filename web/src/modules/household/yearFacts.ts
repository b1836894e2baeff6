import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/client'
import type { Member } from '@/api/types'
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

  /** What somebody is insured by and receives, in words; nothing at all told is a dash. */
  function insurances(member: Member): string {
    const asked = all.value.filter((fact) => fact.ofPersons)
    const told = asked.map((fact) => [label(fact), member.facts?.[fact.name]] as const)
    told.unshift([t('member.seriousIllnessInsurance'), member.seriousIllnessInsurance] as const)
    if (told.every(([, said]) => said === null || said === undefined)) return '—'
    const had = told.filter(([, said]) => said === true).map(([name]) => name)
    return had.length ? had.join('、') : t('member.notInsured')
  }

  /** In what the numbers of a fact or of an account are counted. */
  function unit(field: string, section: string): string {
    const known = all.value.find((fact) => fact.name === field)?.unit
    if (known) return t(`facts.unit.${known}`)
    if (field === 'people' || field === 'workMonths') return t(`facts.unit.${field}`)
    return section === 'INCOME' ? t('facts.unit.yuan') : ''
  }

  return { all, sections, label, worded, insurances, unit, load }
})
