import { expect, it } from 'vitest'
import en from './texts/en.json'
import zh from './texts/zh.json'

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
}

it('says everything on the phone in both languages', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
})
