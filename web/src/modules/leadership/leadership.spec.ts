import { expect, it } from 'vitest'
import { near } from './leadership'

it('names a village with its township, and with its county where villages of many counties stand', () => {
  const place = '平凉市 / 崇信县 / 锦屏镇 / 梁坡村'
  expect(near(place, '620823000000')).toBe('锦屏镇 梁坡村')
  expect(near(place, '620800000000')).toBe('崇信县 锦屏镇 梁坡村')
})
