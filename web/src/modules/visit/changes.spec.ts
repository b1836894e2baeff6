import { expect, it } from 'vitest'
import { changeOf, type Told } from './changes'

const held: Told = {
  mainCause: '01',
  safeWater: false,
  dilapidatedHouse: null,
  members: [
    { id: 'a', name: '赵明', health: ['01'], school: '', labour: '01', workMonths: 6 },
    { id: 'b', name: '钱花', health: [], school: '', labour: '', workMonths: null },
  ],
}

it('sends nothing when all is as before', () => {
  expect(changeOf(held, structuredClone(held))).toBeNull()
})

it('sends only what is otherwise, and of members all so that none leaves', () => {
  const now = structuredClone(held)
  now.safeWater = true
  now.members[1]!.health = ['02']
  expect(changeOf(held, now)).toEqual({
    safeWater: true,
    members: [{ id: 'a' }, { id: 'b', health: ['02'] }],
  })
})

it('clears what was emptied', () => {
  const now = structuredClone(held)
  now.mainCause = ''
  now.members[0]!.labour = ''
  expect(changeOf(held, now)).toEqual({
    mainCause: null,
    members: [{ id: 'a', labour: null }, { id: 'b' }],
  })
})
