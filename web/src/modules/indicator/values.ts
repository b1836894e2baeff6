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

/** So many figures fit the address of one question; the war map of a village asks for more than two hundred. */
const AT_ONCE = 60

export async function askValues(asked: Asked, signal?: AbortSignal): Promise<IndicatorValues> {
  const { keys, ...rest } = asked
  const parts = Array.from({ length: Math.max(1, Math.ceil(keys.length / AT_ONCE)) }, (_, at) =>
    keys.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  const answers = await Promise.all(
    parts.map((part) =>
      api.get<IndicatorValues>('/indicators/values', { keys: part.join(','), ...rest }, signal),
    ),
  )
  return {
    values: answers.flatMap(({ values }) => values),
    pending: Math.max(...answers.map(({ pending }) => pending)),
  }
}

/** Values by division, for pages that show one figure in one month. */
export function byDivision(values: IndicatorValue[]): Map<string, IndicatorValue> {
  return new Map(values.map((value) => [value.division, value]))
}
