import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { openPage, server } from '@/testing/page'
import { ago, checks, size, type Operating } from './operating'
import OperatingPage from './OperatingPage.vue'

const well: Operating = {
  at: '2026-11-24T18:00:00+08:00',
  version: '0.1.0',
  startedAt: '2026-11-24T15:00:00+08:00',
  databaseVersion: '17.5',
  databaseBytes: 90_000_000,
  ownDatabase: true,
  marksPending: 0,
  oldestMarkSeconds: 0,
  cellsDiffering: 0,
  importsWaiting: 0,
  importsRunning: 0,
  importsFailed: 0,
  lastBackupAt: '2026-11-24T02:00:00+08:00',
  diskFreeBytes: 50_000_000_000,
  diskBytes: 100_000_000_000,
}
const one = (name: string, changes: Partial<Operating>) =>
  checks({ ...well, ...changes }).find((check) => check.name === name)

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))

async function opened(reply: Parameters<typeof server>[0][string]) {
  const asked = server({ '/api/operating': reply })
  const { page } = await openPage(OperatingPage, '/')
  return { page, asked }
}

async function after(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await flushPromises()
}

it('shows nothing of the installation to whom the server refuses it', async () => {
  const { page } = await opened({ status: 403, body: { reason: 'FORBIDDEN' } })
  expect(page.get('[role=alert]').text()).toContain('没有这项权限')
  expect(page.text()).not.toContain('PostgreSQL')
})

it('asks nothing to be done while all is well', async () => {
  const { page } = await opened({ body: well })
  expect(page.text()).toContain('各项正常')
  expect(page.text()).toContain('PostgreSQL 17.5，自带')
  expect(page.find('code').exists()).toBe(false)
})

it('names what is to be done and the command that does it', async () => {
  const { page } = await opened({ body: { ...well, lastBackupAt: null, cellsDiffering: 2 } })
  expect(page.get('[role=status]').text()).toContain('2 项需要处理')
  expect(page.findAll('code').map((code) => code.text())).toEqual([
    'java -jar lingtouyan.jar backup',
    'java -jar lingtouyan.jar rebuild-indicators',
  ])
})

it('calls a backup old after two days, and leaves that of an external database to its keepers', () => {
  expect(one('backup', { lastBackupAt: '2026-11-22T18:00:00+08:00' })?.says).toBe('fresh')
  expect(one('backup', { lastBackupAt: '2026-11-22T17:59:59+08:00' })?.tone).toBe('overdue')
  expect(one('backup', { lastBackupAt: null, ownDatabase: false })?.says).toBe('theirs')
})

it('warns below 15 percent of free disk, after a minute of waiting, and of failed imports', () => {
  expect(one('disk', { diskFreeBytes: 15_000_000_000 })?.tone).toBe('done')
  expect(one('disk', { diskFreeBytes: 14_999_999_999 })?.tone).toBe('overdue')
  expect(one('marks', { marksPending: 3, oldestMarkSeconds: 60 })?.says).toBe('counting')
  expect(one('marks', { marksPending: 3, oldestMarkSeconds: 61 })?.says).toBe('stuck')
  expect(one('imports', { importsFailed: 1 })?.tone).toBe('due')
})

it('looks again every 15 seconds, and keeps what it knew while the server does not answer', async () => {
  let down = false
  const { page, asked } = await opened(() => (down ? { status: 503 } : { body: well }))
  down = true
  await after(15_000)
  expect(asked).toHaveLength(2)
  expect(page.text()).toContain('没有应答')
  expect(page.text()).toContain('PostgreSQL 17.5')
  down = false
  await after(15_000)
  expect(page.text()).not.toContain('没有应答')
})

it('rests when nobody has touched it for half an hour, and goes on at a touch', async () => {
  const { page, asked } = await opened({ body: well })
  await after(31 * 60_000)
  const before = asked.length
  await after(60_000)
  expect(asked).toHaveLength(before)
  expect(page.text()).toContain('已停止自动更新')
  document.dispatchEvent(new Event('keydown'))
  await flushPromises()
  expect(asked).toHaveLength(before + 1)
})

it('asks no more once it is left', async () => {
  const { page, asked } = await opened({ body: well })
  page.unmount()
  await after(60_000)
  expect(asked).toHaveLength(1)
})

it('tells sizes and ages in words of people', () => {
  expect(size(90_000_000)).toBe('86 MB')
  expect(size(5_600_000_000)).toBe('5.2 GB')
  expect(ago(7_300, 'en')).toBe('2 hours ago')
  expect(ago(12, 'en')).toBe('12 seconds ago')
})
