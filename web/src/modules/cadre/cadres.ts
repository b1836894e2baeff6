import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface CadreItem {
  id: string
  division: string
  place: string
  name: string
  sex: string | null
  birthDate: string | null
  politics: string | null
  unit: string | null
  title: string | null
}

export interface Cadre {
  id: string
  division: string
  place?: string | null
  name: string
  identityNumber?: string | null
  sex?: string | null
  birthDate?: string | null
  nationality?: string | null
  politics?: string | null
  education?: string | null
  unit?: string | null
  title?: string | null
  trades: string[]
  languages: string[]
  home?: string | null
  farthest?: string | null
  mayBePosted?: boolean | null
  phone?: string | null
}

export const readCadre = (id: string) => api.read<Cadre>(`/cadres/${id}`)

/** Those of an area whose name, initials or unit holds what is typed. */
export const findCadres = (division: string, q: string) =>
  api.get<Cursored<CadreItem>>('/cadres', { division, q, limit: 20 })

export const enterCadre = (cadre: Cadre) => api.post<void>('/cadres', cadre)

export const changeCadre = (cadre: Cadre, etag: string) =>
  api.put<void>(`/cadres/${cadre.id}`, cadre, { 'If-Match': etag })

/** Who it is in one line: name, unit, post. */
export const nameLine = (cadre: Pick<CadreItem, 'name' | 'unit' | 'title'>) =>
  [cadre.name, cadre.unit, cadre.title].filter(Boolean).join(' · ')
