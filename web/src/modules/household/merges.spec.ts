import { describe, expect, it } from 'vitest'
import { grouped, lines, wholeYear, type Fact } from './merges'

const fact = (more: Partial<Fact>): Fact => ({
  key: 'k',
  group: 'household',
  label: 'l',
  kept: null,
  closed: 'x',
  differs: false,
  ...more,
})

describe('what two records say, side by side', () => {
  it('shows a story in lines and nothing for what was never told', () => {
    expect(lines(['2014-01-01 未脱贫', '2018-11-01 脱贫'], '是', '否')).toHaveLength(2)
    expect(lines(null, '是', '否')).toEqual([])
    expect(lines(false, '是', '否')).toEqual(['否'])
    expect(lines(0, '是', '否')).toEqual(['0'])
  })

  it('keeps facts under their heading in the order of the first', () => {
    const all = [fact({ key: 'a' }), fact({ key: 'b', group: 'income' }), fact({ key: 'c' })]
    expect(grouped(all).map((one) => one.facts.map((each) => each.key))).toEqual([
      ['a', 'c'],
      ['b'],
    ])
  })

  it('knows a year that comes over as a whole', () => {
    expect(wholeYear(fact({ closed: null }))).toBe(true)
    expect(wholeYear(fact({ closed: null, differs: true }))).toBe(false)
  })
})
