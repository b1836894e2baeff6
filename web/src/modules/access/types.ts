/** The shapes of accounts, posts and sign-in, as `docs/openapi.json` describes them. */
import type { Division } from '@/api/types'

export interface SecondFactorState {
  on: boolean
  recoveryCodesLeft: number
}

export interface Enrolment {
  secret: string
  address: string
  qr: { size: number; path: string }
}

export interface SessionSeen {
  id: string
  device: string
  address: string
  signedInAt: string
  lastSeenAt: string
  current: boolean
}

export interface ApiToken {
  id: string
  name: string
  post: string
  rights: string[]
  area: Division
  expiresOn: string
  expired: boolean
  madeAt: string | null
  lastUsedAt: string | null
}

export interface SignInEvent {
  id: number
  at: string
  kind: string
  account: string | null
  by: string | null
  address: string | null
  device: string | null
  detail: string | null
}

/** Where one may sign in elsewhere: the address begins it. */
export interface Provider {
  id: string
  name: string
  address: string
}

export interface PostShown {
  id: string
  role: string
  division: string
  divisionPath: string
  firstDay: string
  lastDay: string | null
  state: 'TO_COME' | 'HELD' | 'ENDED'
  standInFor: string | null
  basis: string
  givenBy: string | null
  givenAt: string
}

export interface AccountItem {
  id: string
  name: string
  displayName: string
  demo: boolean
  sharesPassword: boolean
  madeAt: string
  closedAt: string | null
  secondFactor: boolean
  lockedUntil: string | null
  lastSignedInAt: string | null
  identity: { issuer: string; subject: string } | null
  posts: PostShown[]
}

export interface AccountOpened {
  id: string
  name: string
  password: string
}

export interface Permission {
  account: string
  accountName: string
  displayName: string
  post: string
  role: string
  rights: string[]
  division: string
  divisionPath: string
  whole: boolean
  firstDay: string
  lastDay: string | null
  standInFor: string | null
  basis: string
  givenBy: string | null
  givenAt: string
  tokens: number
}

export interface PermissionReport {
  items: Permission[]
  more: boolean
}

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

/** Who one is at an identity provider. */
export interface OwnIdentityState {
  issuer: string | null
  linkedAt: string | null
  linkedByMyself: boolean
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
  searchKey: {
    searched: number
    beside: number | null
    done: number
    ofAll: number
    begunAt: string | null
    endedAt: string | null
  }
}
