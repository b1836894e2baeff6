import { expect, it } from 'vitest'
import { daysOf, isOver, newCourse, share, tone } from './courses'

it('shares those trained among those in post, and nothing where nobody is in post', () => {
  expect(share({ day: '2018-12-31', inPost: 3, trained: 2 })).toBe('66.67')
  expect(share({ day: '2018-12-31', inPost: 0, trained: 0 })).toBeNull()
})

it('asks what became of the enrolled only once the class is over', () => {
  const course = { ...newCourse('620421000000', '2018-03-05'), ends: '2018-03-07' }
  expect(daysOf(course)).toBe(3)
  expect(isOver(course, '2018-03-06')).toBe(false)
  expect(isOver(course, '2018-03-07')).toBe(true)
  expect(tone(course, 'ENROLLED', '2018-03-06')).toBe('idle')
  expect(tone(course, 'ENROLLED', '2018-03-07')).toBe('due')
})
