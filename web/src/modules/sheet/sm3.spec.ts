import { expect, it } from 'vitest'
import { sm3 } from './sm3'

const of = (text: string) => sm3(new TextEncoder().encode(text))

it('gives the sums of the standard', () => {
  expect(of('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(of('abcd'.repeat(16))).toBe(
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  )
})
