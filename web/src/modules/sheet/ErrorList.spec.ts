import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { ImportJob } from '@/api/types'
import { openPage, server } from '@/testing/page'
import ErrorList from './ErrorList.vue'

const error = { row: 7, column: '证件号码', value: '6299****', reason: '校验码不对。' }
const job = {
  id: 'i1',
  state: 'DONE',
  rows: 9,
  accepted: 7,
  unchanged: 0,
  rejected: 1,
  parked: 1,
  errors: [error],
} as ImportJob

it('names row, column, value and reason', async () => {
  const { page } = await openPage(ErrorList, '/imports', { props: { job } })
  expect(page.findAll('tbody td').map((cell) => cell.text())).toEqual([
    '7',
    '! 退回',
    '证件号码',
    '6299****',
    '校验码不对。',
  ])
})

it('fetches those the job itself did not carry', async () => {
  const parked = { ...error, row: 8, kind: 'PARKED' }
  server({ '/api/imports/i1/errors': { body: { items: [error, parked], next: null } } })
  const { page } = await openPage(ErrorList, '/imports', { props: { job } })
  await page.get('button').trigger('click')
  await flushPromises()
  expect(page.findAll('tbody tr')).toHaveLength(2)
  expect(page.find('button').exists()).toBe(false)
})
