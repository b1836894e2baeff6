import { expect, it } from 'vitest'
import { wordedValue, type Rule } from './rules'

const rule = (changes: Partial<Rule>) =>
  ({ holds: 'NUMBER', unit: '元', unitEn: 'yuan', choices: [], ...changes }) as Rule

it('says a number with its unit in the language of the reader', () => {
  expect(wordedValue(rule({}), '3500', false, '开启', '关闭')).toBe('3500 元')
  expect(wordedValue(rule({}), '3500', true, 'on', 'off')).toBe('3500 yuan')
})

it('says a switch as on or off', () => {
  expect(wordedValue(rule({ holds: 'SWITCH' }), 'false', false, '开启', '关闭')).toBe('关闭')
})

it('says a choice in its words, and what it does not know as it stands', () => {
  const choices = [{ value: 'CALENDAR_YEAR', label: '自然年度', labelEn: 'Calendar year' }]
  const period = rule({ holds: 'CHOICE', choices })
  expect(wordedValue(period, 'CALENDAR_YEAR', false, '', '')).toBe('自然年度')
  expect(wordedValue(period, 'LUNAR_YEAR', false, '', '')).toBe('LUNAR_YEAR')
})
