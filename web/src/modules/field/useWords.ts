import { useI18n } from 'vue-i18n'
import type { Conflict } from './conflicts'

/** Values and times of conflicts in words. */
export function useWords() {
  const { t } = useI18n()

  function said({ field }: Conflict, value: string | null): string {
    if (value === null || value === '') return t('field.nothing')
    return value === 'true' || value === 'false' ? t(`field.said.${field}.${value}`) : value
  }

  const named = ({ field, year }: Conflict): string =>
    [year, t(`field.names.${field}`)].filter(Boolean).join(' ')

  const when = (at: string | null): string => at?.slice(0, 10) ?? ''

  return { said, named, when }
}
