import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { openPage, server } from '@/testing/page'
import TraceDrawer from './TraceDrawer.vue'

const division = '620800000000'
const month = '2018-12'
const indicators = [
  { key: 'a.out', name: '脱贫人口', nameEn: 'Out', kind: 'flow', unit: '人', mechanism: 'D6' },
  {
    key: 'a.ratio',
    name: '贫困发生率',
    nameEn: 'Ratio',
    kind: 'ratio',
    unit: '%',
    mechanism: 'D1',
    numerator: 'a.out',
    denominator: 'a.out',
  },
]
const record = {
  type: 'household',
  id: 'h1',
  division,
  divisionName: '凤凰村',
  label: '王建军',
  amount: 4,
  enteredBy: '刘秀英',
  enteredAt: '2018-12-18T09:50:00Z',
}

function figures(next: string | null = null) {
  const page = { body: { total: 2, sum: 86500, records: [record], next } }
  return server({
    '/api/indicators': { body: indicators },
    '/api/indicators/a.out/records': page,
    '/api/indicators/a.ratio/records': page,
    '/api/indicators/values': {
      body: {
        values: [{ key: 'a.ratio', division, month, value: 4.63, numerator: 1, denominator: 2 }],
        pending: 0,
      },
    },
    [`/api/divisions/${division}/path`]: { body: [] },
  })
}

async function open(key: string) {
  const figure = { key, division, month }
  const { router } = await openPage(TraceDrawer, '/war-map', { props: { figure } })
  await flushPromises()
  return { text: () => document.body.textContent ?? '', router }
}

it('shows the sum of the records as the figure, and each record with who entered it', async () => {
  figures()
  const { text } = await open('a.out')
  expect(text()).toContain('86,500')
  expect(text()).toContain('= 下面 2 条记录之和')
  expect(text()).toContain('刘秀英')
  expect(document.querySelector('a[href*="h1"]')?.textContent).toContain('王建军')
})

it('opens the two parts of a ratio', async () => {
  const asked = figures()
  await open('a.ratio')
  const parts = asked.filter((one) => one.path.endsWith('/records')).map((one) => one.query.part)
  expect(parts).toEqual(['numerator'])
  expect(document.querySelector('.parts')?.textContent).toContain('分母')
})

it('gives the same records as a workbook', async () => {
  figures()
  await open('a.out')
  expect(document.querySelector('a[download]')?.getAttribute('href')).toBe(
    `/api/indicators/a.out/records.xlsx?division=${division}&month=${month}`,
  )
})

it('turns the pages', async () => {
  const asked = figures('c2')
  await open('a.out')
  const next = [...document.querySelectorAll('button')].find((one) => one.textContent === '下一页')
  expect(next).toBeDefined()
  next!.click()
  await flushPromises()
  expect(asked.at(-1)!.query.cursor).toBe('c2')
})
