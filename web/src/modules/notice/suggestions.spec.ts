import { expect, it } from 'vitest'
import { standing, type Suggestion } from './suggestions'

const one = (changes: Partial<Suggestion>) =>
  ({ dueOn: '2026-10-14', settledOn: null, ...changes }) as Suggestion

it('is late only after its day', () => {
  expect(standing(one({}), '2026-10-14')).toBe('open')
  expect(standing(one({}), '2026-10-15')).toBe('late')
})

it('is never late once it is settled', () => {
  expect(standing(one({ settledOn: '2026-11-01' }), '2026-12-01')).toBe('settled')
})
