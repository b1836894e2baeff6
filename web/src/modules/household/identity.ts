const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** A private value as the server shows it; sent back, it means "unchanged". */
export function masked(value: string | null | undefined): boolean {
  return value?.includes('*') ?? false
}

/** True for a well-formed citizen identity number (GB 11643) with the right check digit. */
export function identityNumberHolds(value: string): boolean {
  const text = value.trim().toUpperCase()
  if (!/^\d{17}[\dX]$/.test(text) || !birthDateOf(text)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return checks[sum % 11] === text[17]
}

/** The birth date an identity number tells, or null where it is no date. */
export function birthDateOf(identityNumber: string): string | null {
  const parts = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(identityNumber)
  if (!parts) return null
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`
  const known = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(known.valueOf()) && known.toISOString().startsWith(date) ? date : null
}
