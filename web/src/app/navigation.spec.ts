import { expect, it } from 'vitest'
import { firstPage, openTo } from './navigation'

const having = (rights: string[]) => (right: string) => rights.includes(right)
const names = (rights: string[]) =>
  openTo(having(rights)).flatMap(({ entries }) => entries.map(({ name }) => name))

it('offers nothing that an account may not open', () => {
  expect(names(['READ_RECORDS'])).not.toContain('imports')
  expect(names(['READ_RECORDS', 'IMPORT'])).toContain('imports')
})

it('begins at the war map for those who may read, else at the first page that is theirs', () => {
  expect(firstPage(having(['READ_RECORDS', 'IMPORT']))).toBe('war-map')
  expect(firstPage(having(['IMPORT']))).toBe('imports')
})
