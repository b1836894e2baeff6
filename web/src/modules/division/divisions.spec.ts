import { expect, it } from 'vitest'
import { villageOf } from './divisions'

it('names a village with its township, and by its code where nothing else is known', () => {
  const village = { division: '621227101202', divisionName: '贺店村' }
  expect(villageOf({ ...village, townshipName: '伏家镇' })).toBe('伏家镇 贺店村')
  expect(villageOf(village)).toBe('贺店村')
  expect(villageOf({ division: '621227101202' })).toBe('621227101202')
})
