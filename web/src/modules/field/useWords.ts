import { useI18n } from 'vue-i18n'
import { exact } from '@/ui/numbers'
import type { Conflict } from './conflicts'

/** Values and times of conflicts in words. */
export function useWords() {
  const { t } = useI18n()

  function said({ field }: Conflict, value: string | null): string {
    if (value === null || value === '') return t('field.nothing')
    if (value === 'true' || value === 'false') return t(`field.said.${field}.${value}`)
    return field.startsWith('income.') ? t('field.yuan', { n: exact(Number(value)) }) : value
  }

  const named = ({ field, year }: Conflict): string =>
    [year && t('field.year', { year }), t(`field.names.${field}`)].filter(Boolean).join(' ')

  const when = (at: string | null): string => at?.slice(0, 10) ?? ''

  return { said, named, when }
}
