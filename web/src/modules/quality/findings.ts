import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export const states = ['OPEN', 'KEPT', 'MENDED'] as const
export type FindingState = (typeof states)[number]
export const severities = ['BLOCK', 'WARN', 'INFO'] as const
export type Severity = (typeof severities)[number]

export type Fact = string | number | boolean | string[] | null

export interface Finding {
  id: string
  division: string
  place: string
  rule: string
  severity: Severity
  household: string
  number: string
  headName: string | null
  recordType: string
  recordId: string
  personName: string | null
  facts: Record<string, Fact>
  state: FindingState
  foundOn: string
  reason: string | null
  keptBy: string | null
  since: string
  until: string | null
  version: number
}

export interface QualityRule {
  key: string
  number: string
  name: string
  nameEn: string
  severity: Severity
  says: string
  saysEn: string
  field: string
}

export interface Count {
  rule: string
  severity: Severity
  division: string
  name: string
  findings: number
}

export type Question = Record<string, string | number | null | undefined>

export const askRules = () => api.get<QualityRule[]>('/findings/rules')

export const askFindings = (question: Question, signal?: AbortSignal) =>
  api.get<Cursored<Finding>>('/findings', question, signal)

export const askFinding = (id: string) => api.get<Finding>(`/findings/${id}`)

export const askCounts = (question: Question, signal?: AbortSignal) =>
  api.get<{ pending: number; counts: Count[] }>('/findings/counts', question, signal)

export const keep = ({ id, version }: Finding, reason: string) =>
  api.post<Finding>(`/findings/${id}/kept`, { version, reason }).then((answer) => answer.body)

export const reopen = ({ id, version }: Finding) =>
  api.post<Finding>(`/findings/${id}/reopened`, { version }).then((answer) => answer.body)

export interface Total {
  key: string
  findings: number
}

/** The counts by one of their sides, the largest first. */
export function totals(counts: Count[], side: 'rule' | 'division'): Total[] {
  const sums = new Map<string, number>()
  counts.forEach((count) => sums.set(count[side], (sums.get(count[side]) ?? 0) + count.findings))
  return [...sums]
    .map(([key, findings]) => ({ key, findings }))
    .sort((a, b) => b.findings - a.findings || a.key.localeCompare(b.key))
}
