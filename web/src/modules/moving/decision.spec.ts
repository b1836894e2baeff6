import { expect, it } from 'vitest'
import { bodyOf, isComplete, newDecision } from './decision'

it('says only what its kind speaks of', () => {
  const draft = {
    ...newDecision(),
    divisions: ['621227101202'],
    successor: '621227101203',
    name: '新村',
    basis: '徽政发〔2021〕3号',
  }
  expect(bodyOf(draft)).toMatchObject({ kind: 'MERGE', successor: '621227101203' })
  expect(bodyOf(draft)).not.toHaveProperty('name')
  expect(bodyOf({ ...draft, kind: 'RENAME' })).not.toHaveProperty('successor')
})

it('reads natural villages however they are separated', () => {
  const draft = {
    ...newDecision(),
    kind: 'SPLIT' as const,
    parts: [{ name: '李家湾村', naturalVillages: '李家湾、上庄, 下庄' }],
  }
  expect(bodyOf(draft)).toMatchObject({ parts: [{ naturalVillages: ['李家湾', '上庄', '下庄'] }] })
})

it('says where accounts of a divided village go on, and nothing of those that stay', () => {
  const draft = { ...newDecision(), kind: 'SPLIT' as const }
  const seats = { 'village-1': '621227101299', 'village-2': '' }
  expect(bodyOf(draft, seats)).toMatchObject({
    seats: [{ account: 'village-1', to: '621227101299' }],
  })
})

it('is complete once the document is named', () => {
  const draft = { ...newDecision(), divisions: ['621227101202'], successor: '621227101203' }
  expect(isComplete(draft)).toBe(false)
  expect(isComplete({ ...draft, basis: '徽政发〔2021〕3号' })).toBe(true)
})
