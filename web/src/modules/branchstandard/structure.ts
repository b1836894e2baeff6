import { api } from '@/api/client'

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

export const askStructure = (
  where: { division: string; organisation?: string },
  signal?: AbortSignal,
) => api.get<HintedBranch[]>('/branch-standards/structure', { ...where }, signal)
