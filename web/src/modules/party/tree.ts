import type { Division } from '@/api/types'
import { childrenOf } from '@/modules/division/divisions'
import { askValues } from '@/modules/indicator/values'

/** What is counted of each place of the tree, by the same figures as everywhere. */
export const counted = ['party.organisations', 'party.branches', 'party.members'] as const

/** Values by place and figure. */
export type Counts = Map<string, number | null>
export const countKey = (division: string, key: string) => `${division} ${key}`

/** Of a place, or of all directly below it. */
export async function askCounts(
  where: { division: string; children: boolean },
  month: string,
  signal?: AbortSignal,
): Promise<Counts> {
  const { values } = await askValues(
    { keys: [...counted], from: month, to: month, ...where },
    signal,
  )
  return new Map(values.map((one) => [countKey(one.division, one.key), one.value]))
}

/** A county is the lowest place of the tree: below it stand organisations, each under the one above it. */
export const hasPlacesBelow = (code: string) => code.endsWith('00000000')
/** From a township down there is a list and no tree: what stands at its top belongs to the county. */
export const hasTree = (code: string) => code.endsWith('000000')

export async function askPlacesBelow(
  code: string,
  month: string,
): Promise<{ places: Division[]; counts: Counts }> {
  const [places, counts] = await Promise.all([
    childrenOf(code, month),
    askCounts({ division: code, children: true }, month),
  ])
  return { places, counts }
}
