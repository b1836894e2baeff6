import { expect, it } from 'vitest'
import { incomeDraft, sumsOf } from './income'

it('adds the items, takes off the cost and divides by the people', () => {
  const draft = incomeDraft(2018, 4)
  Object.assign(draft, { wages: 12000, business: 6000, property: 400, cost: 2000 })
  draft.transfer = { subsistence: 1200, pension: 400 }
  expect(sumsOf(draft)).toEqual({ total: 20000, net: 18000, perCapita: 4500 })
})

it('does not divide by nobody', () => {
  expect(sumsOf(incomeDraft(2018, 0)).perCapita).toBeNull()
})
