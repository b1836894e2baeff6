import { beforeEach, expect, it } from 'vitest'
import { phone } from './phone'
import { at, changesOf, likelyKind, same } from './topics'
import type { Card } from '../types'

const member = {
  id: 'p',
  name: '扎西',
  health: ['01'],
  school: null,
  workArea: null,
  workMonths: 6,
}
const card = {
  id: 'h',
  facts: { safeWater: null, dilapidatedHouse: true, members: [member] },
} as unknown as Card

beforeEach(() => {
  phone.queue = []
})

it('sends only what is otherwise, with what was known', () => {
  const said = {
    [at('safeWater')]: true,
    [at('dilapidatedHouse')]: true,
    [at('workMonths', 'p')]: 9,
    [at('health', 'p')]: ['01'],
  }
  expect(changesOf(card, said)).toEqual([
    { personId: 'p', field: 'workMonths', base: 6, value: 9 },
    { field: 'safeWater', base: null, value: true },
  ])
})

it('rests on what the phone itself wrote and has not sent', () => {
  phone.queue = [
    {
      operation: {
        id: '1',
        householdId: 'h',
        changes: [{ field: 'safeWater', base: null, value: true }],
      },
    },
  ] as never
  expect(changesOf(card, { [at('safeWater')]: false })[0].base).toBe(true)
})

it('takes choices in any order and nothing in any form as the same', () => {
  expect(same(['02', '01'], ['01', '02'])).toBe(true)
  expect(same(null, '')).toBe(true)
  expect(same(null, false)).toBe(false)
})

it('guesses the kind of a need from its sentence', () => {
  expect(likelyKind('药快吃完了')).toBe('01')
  expect(likelyKind('娃上学要转学手续')).toBe('02')
  expect(likelyKind('想说说')).toBeUndefined()
})
