import { expect, it } from 'vitest'
import { newDraft, newMember } from './form'
import { differences } from './versions'

it('names every field in which two versions differ, and nothing else', () => {
  const mine = newDraft('621227101202', '2018-12-31')
  const theirs = structuredClone(mine)
  mine.status = '03'
  theirs.members[0]!.workMonths = 6
  expect(differences(mine, theirs).map((one) => one.field)).toEqual(['status', 'workMonths'])
})

it('tells of a member only one of the two has', () => {
  const mine = newDraft('621227101202', '2018-12-31')
  const theirs = structuredClone(mine)
  theirs.members.push({ ...newMember('02'), name: '李秀英' })
  expect(differences(mine, theirs)).toEqual([
    { field: 'there', member: '李秀英', mine: false, theirs: true },
  ])
})
