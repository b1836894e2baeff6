import { expect, it } from 'vitest'
import { server } from '@/testing/page'
import { householdOf } from './householdOf'

it('asks for the household in the village the record names', async () => {
  const asked = server({ '/api/persons/p2': { body: { id: 'p2', householdId: 'h2' } } })
  expect(await householdOf('p2', '621227101202')).toBe('h2')
  expect(asked[0]!.query).toMatchObject({ division: '621227101202' })
})

it('finds none where there is no such person', async () => {
  server({ '/api/persons/p1': { status: 404, body: { reason: 'NOT_FOUND' } } })
  expect(await householdOf('p1', '621227101202')).toBeNull()
})
