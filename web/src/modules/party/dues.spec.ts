import { describe, expect, it } from 'vitest'
import { periodsOf } from './dues'

describe('periods in which dues are collected', () => {
  it('are the four quarters and the twelve months of a year', () => {
    const periods = Object.fromEntries(periodsOf(2026))
    expect(periods.Q4).toEqual({ first: '2026-10-01', last: '2026-12-01' })
    expect(periods['2']).toEqual({ first: '2026-02-01', last: '2026-02-01' })
    expect(Object.keys(periods)).toHaveLength(16)
  })
})
