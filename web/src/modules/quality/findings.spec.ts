import { expect, it } from 'vitest'
import { totals, type Count } from './findings'

const counts = [
  { rule: 'a', division: '6201', findings: 2 },
  { rule: 'b', division: '6201', findings: 7 },
  { rule: 'a', division: '6202', findings: 3 },
] as Count[]

it('adds up by rule and by place, the largest first', () => {
  expect(totals(counts, 'rule')).toEqual([
    { key: 'b', findings: 7 },
    { key: 'a', findings: 5 },
  ])
  expect(totals(counts, 'division').map((total) => total.findings)).toEqual([9, 3])
})
