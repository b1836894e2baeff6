import { expect, it } from 'vitest'
import type { ImportJob } from '@/api/types'
import { percent, secondsLeft } from './progress'

const job: ImportJob = {
  id: '1',
  state: 'RUNNING',
  rows: 1000,
  accepted: 200,
  unchanged: 30,
  rejected: 10,
  parked: 10,
}

it('tells how far the rows are and how long the rest takes', () => {
  expect(percent(job)).toBe(25)
  expect(secondsLeft(job, 0, 5000)).toBe(15)
})

it('promises nothing before anything moved, and is whole when over', () => {
  expect(secondsLeft(job, 250, 5000)).toBeNull()
  expect(percent({ ...job, rows: 0 })).toBe(0)
  expect(percent({ ...job, state: 'DONE' })).toBe(100)
})
