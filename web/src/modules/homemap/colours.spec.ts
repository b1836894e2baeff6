import { expect, it } from 'vitest'
import { classesOf, markPath, type Attribute } from './colours'
import type { MappedHousehold } from './homes'

const household = (more: Partial<MappedHousehold>): MappedHousehold => ({
  id: 'h',
  number: '1',
  headName: null,
  status: '01',
  statusLabel: '未脱贫',
  kind: null,
  kindLabel: null,
  mainCause: null,
  mainCauseLabel: null,
  naturalVillage: null,
  monitored: false,
  planned: false,
  helper: null,
  lookedAfterBy: [],
  dueOn: null,
  home: null,
  ...more,
})
const keys = (households: MappedHousehold[], attribute: Attribute) =>
  classesOf(households, attribute, '2026-11-28').map(({ key, households: some }) => [
    key,
    some.length,
  ])

it('says who is overdue, who is due within a week, and who needs no visit', () => {
  const due = ['2026-11-27', '2026-11-28', '2026-12-05', '2026-12-06', null]
  expect(
    keys(
      due.map((dueOn) => household({ dueOn })),
      'due',
    ),
  ).toEqual([
    ['over', 1],
    ['soon', 2],
    ['later', 1],
    ['none', 1],
  ])
})

it('counts every household once, in the words of the server where it has them', () => {
  const some = [
    household({}),
    household({ status: '03', statusLabel: '稳定脱贫' }),
    household({ helper: '张三' }),
  ]
  expect(keys(some, 'status')).toEqual([
    ['01', 2],
    ['03', 1],
  ])
  expect(keys(some, 'helper')).toEqual([
    ['yes', 1],
    ['no', 2],
  ])
  expect(classesOf(some, 'status', '2026-11-28')[1]!.label).toBe('稳定脱贫')
})

it('lets parts that nobody or several look after stand out before those of one', () => {
  const some = [
    household({ lookedAfterBy: ['张三'] }),
    household({ lookedAfterBy: ['李四', '张三'] }),
    household({}),
    household({ lookedAfterBy: ['张三'] }),
  ]
  expect(keys(some, 'patch')).toEqual([
    ['hole', 1],
    ['overlap', 1],
    ['张三', 2],
  ])
  const [hole, overlap, one] = classesOf(some, 'patch', '2026-11-28')
  expect(one!.label).toBe('张三')
  expect(new Set([hole, overlap, one].map((each) => each!.colour)).size).toBe(3)
})

it('tells classes apart by shape as well as by colour', () => {
  const [first, second] = classesOf(
    [household({}), household({ status: '03' })],
    'status',
    '2026-11-28',
  )
  expect(first!.colour).not.toBe(second!.colour)
  expect(markPath(first!.shape, 9)).not.toBe(markPath(second!.shape, 9))
})
