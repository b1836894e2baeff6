import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

/** Something of a branch that is larger or smaller than the rules have it. */
export interface Hint {
  kind:
    'FEW_FULL_MEMBERS' | 'MANY_MEMBERS' | 'SMALL_COMMITTEE' | 'LARGE_COMMITTEE' | 'COMMITTEE_OF_FEW'
  held: number
  limit: number
}

export interface HintedBranch {
  organisationId: string
  organisation: string
  division: string
  place: string
  hints: Hint[]
}

type Where = { division: string; organisation?: string }
export const askStructure = (where: Where, cursor: string | null) =>
  api.get<Cursored<HintedBranch>>('/branch-standards/structure', { ...where, cursor, limit: 30 })
export const askHints = async (where: Where, signal?: AbortSignal) => {
  const { items } = await api.get<Cursored<HintedBranch>>(
    '/branch-standards/structure',
    { ...where, limit: 1 },
    signal,
  )
  return items[0]?.hints ?? []
}
