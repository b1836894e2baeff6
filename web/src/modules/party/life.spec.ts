import { describe, expect, it } from 'vitest'
import { countGrades } from './life'

describe('grades of a review', () => {
  it('counts each grade in its order and whoever has none last', () => {
    const members = [
      { grade: null },
      { grade: 'QUALIFIED' as const },
      { grade: 'EXCELLENT' as const },
      { grade: 'QUALIFIED' as const },
    ]
    expect(countGrades(members)).toEqual([
      ['EXCELLENT', 1],
      ['QUALIFIED', 2],
      [null, 1],
    ])
  })
})
