import { api } from '@/api/client'
import { form } from './upload'

export interface PreviewedColumn {
  heading: string
  field?: string
  label?: string
}

export interface PreviewedSheet {
  name: string
  remembered: boolean
  dataDate: string | null
  columns: PreviewedColumn[]
  missing: string[]
  rows: { row: number; cells: string[] }[]
}

export interface Field {
  field: string
  label: string
  required: boolean
}

export interface Preview {
  sheets: PreviewedSheet[]
  fields: Field[]
}

export const asHeaded = '*'
export const leftOut = ''

export async function preview(table: string, file: File): Promise<Preview> {
  const { body } = await api.post<Preview>('/imports/preview', form(file), { table })
  return body
}

/** What was chosen by hand; a column nobody touched is still read as it is headed. */
export function said(sheet: PreviewedSheet, chosen: Record<number, string>): string[] {
  return sheet.columns.map(
    (column, at) => chosen[at] ?? (sheet.remembered ? (column.field ?? leftOut) : asHeaded),
  )
}

export async function remember(
  table: string,
  sheet: PreviewedSheet,
  fields: string[],
): Promise<void> {
  const headings = sheet.columns.map((column) => column.heading)
  await api.put('/imports/matchings', { table, headings, fields }, {})
}
