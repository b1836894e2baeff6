import { expect, it } from 'vitest'
import { date, exact, moment, placesOf, shown } from './numbers'

it('separates thousands and drops needless decimals', () => {
  expect(exact(86500)).toBe('86,500')
  expect(exact(4.63)).toBe('4.63')
  expect(exact(4.6312)).toBe('4.63')
})

it('gives the figures of a column the decimals that one of them needs', () => {
  const column = [8.55, 5.1, 3, null]
  expect(column.map((value) => exact(value, 2, placesOf(column)))).toEqual([
    '8.55',
    '5.10',
    '3.00',
    '—',
  ])
  expect(exact(4800, 2, placesOf([4800, 512]))).toBe('4,800')
})

it('tells the large in 万 and leaves the exact alone', () => {
  expect(shown(1_110_000, '人', 'zh')).toEqual({ text: '111', unit: '万人' })
  expect(shown(1_110_000, 'persons', 'en')).toEqual({ text: '1.11', unit: 'M persons' })
  expect(shown(86500, '人', 'zh')).toEqual({ text: '86,500', unit: '人' })
})

it('shows a dash where there is no figure', () => {
  expect(exact(null)).toBe('—')
  expect(shown(null, '%', 'zh').text).toBe('—')
})

it('writes dates and times as the records keep them', () => {
  expect(date('2018-12-31')).toBe('2018-12-31')
  expect(moment('2018-12-31T16:30:00Z')).toBe('2019-01-01 00:30')
})
