import { expect, it } from 'vitest'
import { proposedFor, unanswered, type LeftHousehold } from './pairs'

const left = (pairId: string, role: 'MAIN' | 'FURTHER', proposed?: string) =>
  ({
    pairId,
    role,
    kind: '03',
    proposals: proposed ? [{ helper: { id: proposed }, kind: '04' }] : [],
  }) as unknown as LeftHousehold

it('chooses the first proposal for each household whose main helper leaves', () => {
  const successors = proposedFor([left('a', 'MAIN', 'x'), left('b', 'FURTHER', 'y')])
  expect(successors.map(({ cadreId, kind }) => [cadreId, kind])).toEqual([
    ['x', '04'],
    [undefined, undefined],
  ])
})

it('counts the households for which nobody is named and nothing is said', () => {
  const all = [left('a', 'MAIN', 'x'), left('b', 'MAIN'), left('c', 'FURTHER')]
  const successors = proposedFor(all)
  expect(unanswered(all, successors)).toBe(1)
  successors[1]!.nobodyBecause = '下月定人'
  expect(unanswered(all, successors)).toBe(0)
})
