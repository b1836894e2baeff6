import { expect, it } from 'vitest'
import { openPage } from '@/testing/page'
import FigureLink from './FigureLink.vue'

const ratio = {
  indicator: 'household.ratio',
  name: '贫困发生率',
  division: '620800000000',
  place: '平凉市',
  month: '2018-12',
  value: 4.63,
  unit: '%',
  numerator: 86500,
  denominator: 1868000,
}

it('opens the records of the figure in the address, and keeps the rest of it', async () => {
  const { page, router } = await openPage(FigureLink, '/war-map?division=620000000000', {
    props: ratio,
  })
  await page.get('a').trigger('click')
  await router.isReady()
  await new Promise((resolve) => setTimeout(resolve))
  expect(router.currentRoute.value.query).toEqual({
    division: '620000000000',
    trace: 'household.ratio~620800000000~2018-12',
  })
})

it('shows what a ratio is made of, and says its figure first', async () => {
  const { page } = await openPage(FigureLink, '/war-map', { props: ratio })
  const link = page.get('a')
  expect(link.attributes('title')).toBe('4.63 % = 86,500 ÷ 1,868,000')
  expect(link.attributes('aria-label')).toMatch(/^4\.63 %/)
  expect(link.attributes('aria-current')).toBeUndefined()
})
