import { expect, it } from 'vitest'
import { byClass, wordOf, type Standard } from './standards'

const mending = {
  since: '2026-01-01',
  dueOn: '2026-01-31',
  mendedOn: null,
  mendedHow: null,
  recheckedOn: null,
  recheckNote: null,
}

it('says in one word how a standard stands', () => {
  expect(wordOf({ met: null, mending: null })).toBe('unanswered')
  expect(wordOf({ met: true, mending: null })).toBe('met')
  expect(wordOf({ met: false, mending: null })).toBe('unmet')
  expect(wordOf({ met: false, mending })).toBe('mending')
  expect(wordOf({ met: false, mending: { ...mending, mendedOn: '2026-01-20' } })).toBe('mended')
  expect(wordOf({ met: true, mending }), 'the records meet it, and its mending waits').toBe(
    'mending',
  )
  expect(wordOf({ met: true, mending: { ...mending, recheckedOn: '2026-02-01' } })).toBe('met')
})

it('keeps the standards of a class together and in their order', () => {
  const of = (classNumber: number, code: string) => ({ classNumber, code }) as Standard
  const classes = byClass([of(1, '1.1'), of(1, '1.2'), of(2, '2.1')])
  expect(classes.map((one) => one.map(({ code }) => code))).toEqual([['1.1', '1.2'], ['2.1']])
})
