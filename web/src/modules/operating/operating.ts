import { api } from '@/api/client'
import type { Tone } from '@/ui/StatusTag.vue'

/** How the installation stands, as the server says; `at` is the server's clock, which may not be that of the desk. */
export interface Operating {
  at: string
  version: string | null
  startedAt: string
  databaseVersion: string
  databaseBytes: number
  ownDatabase: boolean
  marksPending: number
  oldestMarkSeconds: number
  cellsDiffering: number
  importsWaiting: number
  importsRunning: number
  importsFailed: number
  lastBackupAt: string | null
  diskFreeBytes: number
  diskBytes: number
}

/** One thing an operator watches: how it stands, the sentence that says so, and the command that mends it. */
export interface Check {
  name: 'backup' | 'disk' | 'marks' | 'cells' | 'imports'
  tone: Tone
  says: string
  command?: 'backup' | 'rebuild-indicators'
}

const backupGrowsOld = 2 * 24 * 60 * 60
const leastFree = 0.15
const longestWait = 60

export const askOperating = (signal: AbortSignal) =>
  api.get<Operating>('/operating', undefined, signal)

export const checks = (state: Operating): Check[] => [
  backup(state),
  disk(state),
  marks(state),
  cells(state),
  imports(state),
]

/** Seconds from one moment to another, both told by the server. */
export function seconds(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}

function backup(state: Operating): Check {
  const name = 'backup'
  if (!state.ownDatabase) return { name, tone: 'idle', says: 'theirs' }
  if (!state.lastBackupAt) return { name, tone: 'overdue', says: 'never', command: 'backup' }
  return seconds(state.lastBackupAt, state.at) > backupGrowsOld
    ? { name, tone: 'overdue', says: 'old', command: 'backup' }
    : { name, tone: 'done', says: 'fresh' }
}

function disk(state: Operating): Check {
  const full = state.diskFreeBytes < leastFree * state.diskBytes
  return { name: 'disk', tone: full ? 'overdue' : 'done', says: full ? 'short' : 'enough' }
}

function marks(state: Operating): Check {
  const name = 'marks'
  if (state.oldestMarkSeconds > longestWait) {
    return { name, tone: 'overdue', says: 'stuck', command: 'rebuild-indicators' }
  }
  return { name, tone: 'done', says: state.marksPending > 0 ? 'counting' : 'counted' }
}

function cells(state: Operating): Check {
  return state.cellsDiffering > 0
    ? { name: 'cells', tone: 'overdue', says: 'differ', command: 'rebuild-indicators' }
    : { name: 'cells', tone: 'done', says: 'agree' }
}

function imports(state: Operating): Check {
  const name = 'imports'
  if (state.importsFailed > 0) return { name, tone: 'due', says: 'failed' }
  if (state.importsRunning > 0) return { name, tone: 'done', says: 'running' }
  return { name, tone: 'done', says: state.importsWaiting > 0 ? 'waiting' : 'quiet' }
}

const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** A size as disks are told: `86 MB`, `5.2 GB`. */
export function size(bytes: number): string {
  let rest = bytes
  let unit = 0
  while (rest >= 1024 && unit < units.length - 1) {
    rest /= 1024
    unit++
  }
  return `${unit === 0 || rest >= 10 ? Math.round(rest) : rest.toFixed(1)} ${units[unit]}`
}

const spans = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago in its greatest unit: `3 小时前`, `2 days ago`. */
export function ago(past: number, language: string): string {
  const [unit, length] = spans.find(([, least]) => past >= least) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(past / length), unit)
}
