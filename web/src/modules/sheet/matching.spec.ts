import { expect, it } from 'vitest'
import { said, type PreviewedSheet } from './matching'

const sheet: PreviewedSheet = {
  name: '甲村',
  remembered: false,
  dataDate: null,
  columns: [{ heading: '地方' }, { heading: '姓名', field: 'name', label: '姓名' }],
  missing: ['行政村'],
  rows: [],
}

it('says of columns nobody touched that they are as headed', () => {
  expect(said(sheet, { 0: 'village' })).toEqual(['village', '*'])
})

it('keeps what the office had said before', () => {
  expect(said({ ...sheet, remembered: true }, { 0: 'village' })).toEqual(['village', 'name'])
})
