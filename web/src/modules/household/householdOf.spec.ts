import { expect, it } from 'vitest'
import { server } from '@/testing/page'
import { householdOf } from './householdOf'

it('finds the right one of two people of the same name', async () => {
  const asked = server({
    '/api/households': { body: { items: [{ id: 'h1' }, { id: 'h2' }], next: null } },
    '/api/households/h1': { body: { members: [{ id: 'p1' }] } },
    '/api/households/h2': { body: { members: [{ id: 'p2' }] } },
  })
  expect(await householdOf('p2', '马秀英', '621227101202')).toBe('h2')
  expect(asked[0]!.query).toMatchObject({ division: '621227101202', q: '马秀英' })
})

it('finds none where the person has left', async () => {
  server({ '/api/households': { body: { items: [], next: null } } })
  expect(await householdOf('p1', '马秀英', '621227101202')).toBeNull()
})
