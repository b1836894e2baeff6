import { api } from '@/api/client'

export interface Choice {
  value: string
  label: string
  labelEn: string
}

/** A value as it was set; the product came with it where `enteredBy` is null. */
export interface Setting {
  id: string
  division: string
  divisionName: string
  from: string
  to: string | null
  value: string
  basis: string
  enteredBy: string | null
  enteredAt: string | null
}

export interface Rule {
  key: string
  topic: string
  label: string
  labelEn: string
  unit: string
  unitEn: string
  holds: 'NUMBER' | 'WHOLE_NUMBER' | 'CHOICE' | 'SWITCH' | 'TEXT'
  choices: Choice[]
  rule: string
  ruleEn: string
  holding: Setting | null
}

export interface Preview {
  before: { from: string; to: string | null; value: string }[]
  after: { from: string; to: string | null; value: string }[]
  differences: { label: string; before: number | null; after: number }[]
}

export interface RuleChange {
  at: string
  who: string | null
  operation: string
  from: string | null
  value: string | null
  basis: string | null
  withdrawn: boolean
}

/** What somebody wants a rule to be. */
export interface ToldRule {
  id: string
  division: string
  from: string
  to: string | null
  value: string
  basis: string
}

export const askRules = (division: string, day: string, signal: AbortSignal) =>
  api.get<Rule[]>('/parameters', { division, day }, signal)

export const askSettings = (key: string, division: string, signal: AbortSignal) =>
  api.get<Setting[]>(`/parameters/${key}/values`, { division }, signal)

export const askRuleHistory = (key: string, division: string, signal: AbortSignal) =>
  api.get<RuleChange[]>(`/parameters/${key}/history`, { division }, signal)

export const previewRule = (key: string, told: ToldRule) =>
  api.post<Preview>(`/parameters/${key}/preview`, told).then((answer) => answer.body)

export const setRule = (key: string, told: ToldRule) =>
  api.post<void>(`/parameters/${key}/values`, told)

export const withdrawRule = (key: string, id: string) =>
  api.remove(`/parameters/${key}/values/${id}`)

/** A value as people say it: the words of a choice, on or off, a number with its unit. */
export function wordedValue(rule: Rule, value: string, english: boolean, on: string, off: string) {
  if (rule.holds === 'SWITCH') return value === 'true' ? on : off
  if (rule.holds === 'CHOICE') {
    const choice = rule.choices.find((one) => one.value === value)
    return (english ? choice?.labelEn : choice?.label) ?? value
  }
  const unit = english ? rule.unitEn : rule.unit
  return unit ? `${value} ${unit}` : value
}
