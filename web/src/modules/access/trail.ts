/** What may be asked of the trail, and how its words are told. */

export const emptyFilter = { account: '', kind: '', table: '', record: '', from: '', to: '' }
export type TrailFilters = typeof emptyFilter

export const kinds = ['INSERT', 'UPDATE', 'DELETE', 'VIEW', 'EXPORT', 'WRAP', 'SIGN_IN']

/** Only a change of a row has versions that can be compared. */
export const isChange = (operation: string) => ['INSERT', 'UPDATE', 'DELETE'].includes(operation)

export function told(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  return Array.isArray(value) ? value.map(told).join('、') : String(value)
}
