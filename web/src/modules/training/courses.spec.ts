import { expect, it } from 'vitest'
import { share } from './courses'

it('shares those trained among those in post, and nothing where nobody is in post', () => {
  expect(share({ day: '2018-12-31', inPost: 3, trained: 2 })).toBe('66.67')
  expect(share({ day: '2018-12-31', inPost: 0, trained: 0 })).toBeNull()
})
