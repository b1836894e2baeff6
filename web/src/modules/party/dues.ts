import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import { exact } from '@/ui/numbers'
import { base } from './party'

export const duesKinds = ['FARMER', 'EMPLOYED', 'RETIRED', 'LEAST'] as const
export type DuesKind = (typeof duesKinds)[number]

export interface DuesLine {
  cadreId: string
  name: string | null
  kind: DuesKind
  base: number | null
  reducedTo: number | null
  document: string | null
  due: number
  paid: number
  missing: number
  months: { month: string; due: number | null; paid: number }[]
}

export interface DuesPayment {
  id: string
  cadreId: string
  name: string | null
  month: string
  amount: number
  paidOn: string
  collector: string | null
  version: number
}

export interface DuesPublication {
  id: string
  year: number
  publishedOn: string
  place: string
  publisher: string | null
  version: number
}

export interface Ledger {
  /** What each farmer pays today; none where nothing is decided. */
  amount: number | null
  decisionId: string | null
  decidedFrom: string | null
  decisionVersion: number
  least: number
  most: number
  due: number
  paid: number
  missing: number
  lines: DuesLine[]
  payments: DuesPayment[]
  publications: DuesPublication[]
}

export interface OwedDues {
  organisationId: string
  organisation: string
  place: string
  undecided: boolean
  members: number
  missing: number
  published: boolean
}

/** Months of a year that are collected together: a month, or a quarter. */
export interface Period {
  first: string
  last: string
}

export const money = (yuan: number) => exact(yuan, 2, 2)

const monthOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`

/** The periods of a year by their names: Q1 to Q4, then 1 to 12. */
export function periodsOf(year: number): [string, Period][] {
  const quarters = [1, 2, 3, 4].map((q): [string, Period] => [
    `Q${q}`,
    { first: monthOf(year, 3 * q - 2), last: monthOf(year, 3 * q) },
  ])
  const months = Array.from({ length: 12 }, (_, i): [string, Period] => [
    String(i + 1),
    { first: monthOf(year, i + 1), last: monthOf(year, i + 1) },
  ])
  return [...quarters, ...months]
}

export const askLedger = (
  { branch, ...period }: Period & { branch: string },
  signal?: AbortSignal,
) => api.get<Ledger>(`${base}/organisations/${branch}/dues`, { ...period }, signal)
export const askOwedDues = (question: { division: string; year: number }, signal?: AbortSignal) =>
  api.get<OwedDues[]>(`${base}/dues-owed`, question, signal)
const tell = (branch: string, what: string, told: object) =>
  api.post<void>(`${base}/organisations/${branch}/${what}`, { id: newId(), ...told })
export const decideDues = (branch: string, told: object) => tell(branch, 'dues-decisions', told)
export const tellBase = (branch: string, told: object) => tell(branch, 'dues-bases', told)
export const collectDues = (branch: string, told: object) => tell(branch, 'dues-collections', told)
export const publishDues = (branch: string, told: object) => tell(branch, 'dues-publications', told)
