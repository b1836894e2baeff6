import { expect, it } from 'vitest'
import { device } from './device'

it('names browser and system, the more special one first', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
  expect(device(edge)).toBe('Edge · Windows')
  const phone =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'
  expect(device(phone)).toBe('Chrome · Android')
})

it('leaves what it does not know as it is', () => {
  expect(device('curl/8.5.0')).toBe('curl/8.5.0')
  expect(device('')).toBe('—')
})
