import { expect, it } from 'vitest'
import { commonName, mapName } from './names'

it('shortens the names of prefectures as people do', () => {
  expect(commonName('临夏回族自治州')).toBe('临夏州')
  expect(commonName('陇南市')).toBe('陇南市')
  expect(commonName('东乡族自治县')).toBe('东乡族自治县')
})

it('writes no more on the map than is needed', () => {
  expect(mapName('陇南市')).toBe('陇南')
  expect(mapName('甘南藏族自治州')).toBe('甘南')
  expect(mapName('徽县')).toBe('徽县')
})
