import { expect, it } from 'vitest'
import type { Session } from '@/api/types'
import { isOwn, newLecture, sent } from './lectures'

it('sends a lecture at a venue without another place, and nothing for what was left empty', () => {
  const told = { ...newLecture('621227101202', '2018-06-01'), place: ' 毡房 ' }
  expect(sent(told)).toMatchObject({
    venue: null,
    place: '毡房',
    lecturer: null,
    lateBecause: null,
  })
  expect(sent({ ...told, venue: 'v' })).toMatchObject({ venue: 'v', place: null })
})

it('tells what is of the own area from what a level above or another place has', () => {
  const township = { area: { code: '621223101000', level: 'TOWNSHIP' } } as Session
  expect(isOwn(township, '621223101200')).toBe(true)
  expect(isOwn(township, '621223102200')).toBe(false)
  expect(isOwn(township, '621223000000')).toBe(false)
  expect(isOwn(null, '621223101200')).toBe(false)
})
