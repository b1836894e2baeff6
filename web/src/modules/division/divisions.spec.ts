import { expect, it } from 'vitest'
import { near, villageOf } from './divisions'

it('names a village with its township, and by its code where nothing else is known', () => {
  const village = { division: '621227101202', divisionName: '贺店村' }
  expect(villageOf({ ...village, townshipName: '伏家镇' })).toBe('伏家镇 贺店村')
  expect(villageOf(village)).toBe('贺店村')
  expect(villageOf({ division: '621227101202' })).toBe('621227101202')
})

it('names a village with its township, and with its county where villages of many counties stand', () => {
  const place = '平凉市 / 崇信县 / 锦屏镇 / 梁坡村'
  expect(near(place, '620823000000')).toBe('锦屏镇 梁坡村')
  expect(near(place, '620800000000')).toBe('崇信县 锦屏镇 梁坡村')
})
