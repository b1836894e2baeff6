import { useI18n } from 'vue-i18n'
import { useCodes } from '@/modules/household/codes'
import { exact } from '@/ui/numbers'
import type { Fact, Finding } from './findings'

/** Facts that are codes, and the list that has their words. */
const lists: Record<string, string> = {
  relation: 'relation',
  sex: 'sex',
  head_sex: 'sex',
  education: 'education',
  school: 'school',
  health: 'health',
  labour: 'labour',
  kind: 'kind',
  status: 'status',
  main_cause: 'cause',
}
const years = ['year', 'income_year', 'earlier_year']

/** What a rule found, in words: `劳动技能：无劳动力 · 务工月数：6`. */
export function useFacts() {
  const { t, te } = useI18n()
  const codes = useCodes()
  void codes.load()

  function value(name: string, fact: Fact): string {
    if (fact === null) return t('finding.unknown')
    if (typeof fact === 'boolean') return t(fact ? 'app.yes' : 'app.no')
    if (Array.isArray(fact)) return fact.map((one) => value(name, one)).join('、')
    if (lists[name]) return codes.label(lists[name], String(fact))
    return typeof fact === 'number' && !years.includes(name) ? exact(fact) : String(fact)
  }

  const facts = (finding: Finding) =>
    Object.entries(finding.facts)
      .filter(([name]) => te(`finding.fact.${name}`))
      .map(([name, fact]) =>
        t('finding.factIs', { fact: t(`finding.fact.${name}`), value: value(name, fact) }),
      )
      .join(' · ')

  return { facts }
}
