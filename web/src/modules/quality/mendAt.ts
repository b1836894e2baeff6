import type { Finding } from './findings'

/** Where a finding is mended: the household's form at the field, or its income account of the year. */
export function mendAt(finding: Finding, field: string, kept: Record<string, string>) {
  const params = { id: finding.household }
  if (field === 'income') {
    const income = String(finding.facts.income_year ?? '')
    return { name: 'household', params, query: { ...kept, income } }
  }
  const person = finding.recordType === 'person' ? finding.recordId : undefined
  return { name: 'change-household', params, query: { ...kept, field, person } }
}
