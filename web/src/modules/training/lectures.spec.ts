import { expect, it } from 'vitest'
import { newLecture, sent } from './lectures'

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
