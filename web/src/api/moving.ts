/** Changes of divisions and records that moved, as the server tells them. */
export type AdjustmentKind = 'MERGE' | 'SPLIT' | 'RENAME' | 'TRANSFER'
export type AdjustmentState = 'WAITING' | 'DONE' | 'FAILED'

export interface Adjustment {
  id: string
  kind: AdjustmentKind
  summary: string
  on: string
  basis: string
  decidedBy: string
  decidedAt: string
  state: AdjustmentState
  moves: number
  done: number
  households: number
  persons: number
  reason?: string
}

/** An account whose area is a division. */
export interface Seat {
  name: string
  displayName: string
  division: string
}

export interface AdjustmentPreview {
  links: {
    from: string
    fromName: string
    to: string
    toName: string
    households: number
    persons: number
  }[]
  households: number
  persons: number
  following: Seat[]
  choosing: Seat[]
  dividedEnds: boolean
}

/** The same household in another village. */
export interface MovedLink {
  id: string
  division: string
  divisionName: string
  on: string
  open: boolean
}
