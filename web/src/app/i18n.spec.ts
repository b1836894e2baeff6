import { expect, it } from 'vitest'
import { textsOf } from './i18n'

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
}

it('says everything in both languages', () => {
  expect(keysOf(textsOf('en')).sort()).toEqual(keysOf(textsOf('zh')).sort())
})
