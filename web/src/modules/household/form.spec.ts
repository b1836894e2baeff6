import { expect, it } from 'vitest'
import { faultsOf, newDraft, newMember } from './form'

const day = '2018-12-31'
const village = '621227101202'

function complete() {
  const draft = newDraft(village, day)
  draft.number = '6212271012020001'
  Object.assign(draft.members[0]!, { name: '王建军', identityNumber: '11010519491231002X' })
  return draft
}

it('has nothing to say about a complete household', () => {
  expect(faultsOf(complete(), day)).toEqual({})
})

it('asks for what is missing', () => {
  expect(Object.keys(faultsOf(newDraft(village, day), day)).sort()).toEqual([
    'members.0.identityNumber',
    'members.0.name',
    'number',
  ])
})

it('wants exactly one head', () => {
  const draft = complete()
  draft.members[0]!.relation = '02'
  expect(faultsOf(draft, day).members).toBe('fault.noHead')
  draft.members = [draft.members[0]!, newMember('01'), newMember('01')]
  expect(faultsOf(draft, day).members).toBe('fault.twoHeads')
})

it('takes a masked number for unchanged', () => {
  const draft = complete()
  draft.members[0]!.identityNumber = '110105********002X'
  expect(faultsOf(draft, day)).toEqual({})
})

it('refuses a wrong check digit, a thirteenth month and a day to come', () => {
  const draft = complete()
  Object.assign(draft.members[0]!, { identityNumber: '110105194912310020', workMonths: 13 })
  draft.effectiveOn = '2019-01-01'
  expect(faultsOf(draft, day)).toEqual({
    'members.0.identityNumber': 'fault.identity',
    'members.0.workMonths': 'fault.months',
    effectiveOn: 'fault.future',
  })
})
