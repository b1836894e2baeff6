import { api } from '@/api/client'

export type Decision = 'TAKE' | 'KEEP' | 'ANOTHER'

export interface Side {
  field: string
  label: string
  sheet?: string
  held?: string
  differs: boolean
}

export interface Waiting {
  id: number
  row: number
  sheet?: string
  reason: string
  code: string
  heldLabel?: string
  heldPlace?: string
  fields: Side[]
  decisions: Decision[]
}

export interface Done {
  decided: number
  refused: { id: number; reason: string }[]
}

export async function decide(importId: string, rows: number[], decision: Decision): Promise<Done> {
  const { body } = await api.post<Done>(`/imports/${importId}/parked/decisions`, { rows, decision })
  return body
}
