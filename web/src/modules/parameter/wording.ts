import { useI18n } from 'vue-i18n'
import { wordedValue, type Rule } from './rules'

/** Rules in the reader's language: the server sends both. */
export function useWording() {
  const { t, locale } = useI18n()
  const english = () => locale.value === 'en'

  return {
    worded: (rule: Rule, value: string) =>
      wordedValue(rule, value, english(), t('rule.on'), t('rule.off')),
    label: (rule: Rule) => (english() ? rule.labelEn : rule.label),
    said: (rule: Rule) => (english() ? rule.ruleEn : rule.rule),
  }
}
