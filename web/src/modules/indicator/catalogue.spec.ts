import { expect, it } from 'vitest'
import { grouped, type Named } from './catalogue'

const figure = (key: string) =>
  ({ key, name: key, unit: '', kind: 'stock', description: '' }) as Named

it('sets figures by subject in the order of the pages, and what is new after them', () => {
  const groups = grouped(['later.new', 'posting.b', 'household.a', 'posting.a'].map(figure))

  expect(groups.map((group) => group.subject)).toEqual(['household', 'posting', 'later'])
  expect(groups[1]!.figures.map((one) => one.key)).toEqual(['posting.b', 'posting.a'])
})
