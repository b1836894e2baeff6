/** The shapes of requests about private values and of the trail, as the server answers them. */

export type RequestKind = 'ERASE' | 'CORRECT'
export type RequestState = 'OPEN' | 'DONE' | 'DECLINED'

/** A request about private values as it stands on a household's page. */
export interface PrivacyAsked {
  id: string
  kind: RequestKind
  record: string
  label: string
  about: string
  requestedBy: string
  requestedAt: string
  state: RequestState
  answer: string | null
  decidedAt: string | null
}

export interface PrivacyRequest extends Omit<PrivacyAsked, 'record'> {
  division: string
  place: string
  shownUnder: string
  decidedBy: string | null
}

export interface TrailItem {
  id: number
  at: string
  account: string | null
  displayName: string | null
  request: string | null
  table: string
  record: string
  division: string
  operation: string
  columns: string[]
  labels: string[]
  said: Record<string, unknown> | null
}

export interface TrailVersion {
  id: number
  at: string
  displayName: string
  table: string
  operation: string
}

export interface ComparedField {
  column: string
  label: string
  older: unknown
  newer: unknown
  changed: boolean
  sealed: boolean
}

export interface TrailComparison {
  older: TrailVersion
  newer: TrailVersion
  fields: ComparedField[]
}

export interface TrailState {
  sealed: { blocks: number; entries: number; waiting: number; lastSealedAt: string | null }
  heads: { day: string; signedAt: string; counties: number; genuine: boolean }[]
  check: {
    checkedAt: string
    blocks: number
    entries: number
    records: number
    broken: string | null
  } | null
}
