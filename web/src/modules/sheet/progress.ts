import type { ImportJob } from '@/api/types'

export const over = (job: ImportJob) => ['DONE', 'REFUSED', 'FAILED'].includes(job.state)

/** Rows looked at so far. */
export function processed(job: ImportJob): number {
  return job.processed ?? job.accepted + job.unchanged + job.rejected + job.parked
}

export function percent(job: ImportJob): number {
  if (over(job)) return 100
  return job.rows > 0 ? Math.min(99, Math.floor((100 * processed(job)) / job.rows)) : 0
}

/** Seconds left at the speed seen between two looks; null while nothing can be said yet. */
export function secondsLeft(job: ImportJob, done: number, milliseconds: number): number | null {
  const rate = (processed(job) - done) / milliseconds
  if (over(job) || job.rows === 0 || rate <= 0) return null
  return Math.ceil((job.rows - processed(job)) / rate / 1000)
}
