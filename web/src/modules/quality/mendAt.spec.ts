import { expect, it } from 'vitest'
import type { Finding } from './findings'
import { mendAt } from './mendAt'

const finding = (changes: Partial<Finding>) =>
  ({ household: 'h', recordType: 'household', recordId: 'h', facts: {}, ...changes }) as Finding

it('opens the form at the field of the member', () => {
  const to = mendAt(finding({ recordType: 'person', recordId: 'p' }), 'labour', { division: 'd' })
  expect(to).toEqual({
    name: 'change-household',
    params: { id: 'h' },
    query: { division: 'd', field: 'labour', person: 'p' },
  })
})

it('opens the account of the year', () => {
  const to = mendAt(finding({ facts: { income_year: 2018 } }), 'income', {})
  expect(to).toEqual({ name: 'household', params: { id: 'h' }, query: { income: '2018' } })
})

it('opens the part of the record that another module brings', () => {
  const to = mendAt(finding({}), 'helpers', { division: 'd' })
  expect(to).toEqual({
    name: 'household',
    params: { id: 'h' },
    query: { division: 'd', part: 'helpers' },
  })
})
