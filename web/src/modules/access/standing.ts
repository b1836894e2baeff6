import type { AccountItem } from './types'

/** How an account stands, as words that the texts know: closed, locked, with second factor, of the demonstration. */
export function standing(account: AccountItem): string[] {
  if (account.closedAt) return ['closed']
  return [
    account.lockedUntil ? 'locked' : 'open',
    ...(account.secondFactor ? ['withFactor'] : []),
    ...(account.sharesPassword ? ['shared'] : []),
  ]
}
