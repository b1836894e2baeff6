import { expect, it } from 'vitest'
import { told, type ToldVisit } from './visits'

const visit: ToldVisit = {
  id: 'v',
  householdId: 'h',
  cadreId: 'c',
  on: '2018-12-01',
  mode: 'HOME',
}

it('sends nothing that nobody said', () => {
  expect(told({ ...visit, found: '', met: undefined, needs: [] })).toEqual(visit)
})

it('sends a sentence, a need and a change as they were said', () => {
  const whole = {
    ...visit,
    found: '老人住院',
    change: { mainCause: '01' },
    needs: [{ id: 'n', kind: '01', text: '慢病卡' }],
  }
  expect(told(whole)).toEqual(whole)
})
