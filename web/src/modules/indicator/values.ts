import { api } from '@/api/client'
import type { IndicatorValue, IndicatorValues, Level } from '@/api/types'

interface Asked {
  keys: string[]
  division: string
  from: string
  to: string
  children?: boolean
  level?: Level
}

export function askValues(asked: Asked, signal?: AbortSignal): Promise<IndicatorValues> {
  const { keys, ...rest } = asked
  return api.get<IndicatorValues>('/indicators/values', { keys: keys.join(','), ...rest }, signal)
}

/** Values by division, for pages that show one figure in one month. */
export function byDivision(values: IndicatorValue[]): Map<string, IndicatorValue> {
  return new Map(values.map((value) => [value.division, value]))
}
