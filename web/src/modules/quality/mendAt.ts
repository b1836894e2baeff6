import type { Finding } from './findings'

/** Parts of a household's page that other modules bring: what they ask for is mended there, not in its form. */
const parts = ['helpers', 'visits', 'plans', 'home']

/** Where a finding is mended: a part of the household's page, its income account of the year, or its form at the field. */
export function mendAt(finding: Finding, field: string, kept: Record<string, string>) {
  const params = { id: finding.household }
  if (parts.includes(field)) {
    return { name: 'household', params, query: { ...kept, part: field } }
  }
  if (field === 'income') {
    const income = String(finding.facts.income_year ?? '')
    return { name: 'household', params, query: { ...kept, income } }
  }
  const person = finding.recordType === 'person' ? finding.recordId : undefined
  return { name: 'change-household', params, query: { ...kept, field, person } }
}
