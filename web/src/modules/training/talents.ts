import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface Talent {
  id: string
  division: string
  place: string
  cadre: string
  name: string | null
  kind: string
  skill: string | null
  base: string | null
  project: string | null
  from: string
  to: string | null
  trained: { course: string; name: string | null; on: string; heldAt: string | null } | null
  leads: number
  version: number
}

export interface Led {
  id: string
  household: string
  division: string
  place: string
  head: string | null
  number: string | null
  how: string | null
  from: string
  to: string | null
}

export interface TalentLife {
  entries: Pick<Talent, 'id' | 'place' | 'kind' | 'skill' | 'base' | 'project' | 'from' | 'to'>[]
  led: Led[]
}

/** What the register of local talent holds of somebody. */
export const talentLifeOf = (cadre: string) => api.get<TalentLife>(`/talents/of/${cadre}`)

export interface FoundHousehold {
  id: string
  number: string
  headName: string | null
}

const path = '/talents'
const said = (text: string) => text.trim() || null

/** What a form tells of somebody; empty fields say nothing. */
export interface Told {
  division: string
  cadre: string
  kind: string
  skill: string
  base: string
  project: string
  from: string
}

export const enterTalent = (id: string, told: Told) =>
  api.post<void>(path, {
    ...told,
    id,
    skill: said(told.skill),
    base: said(told.base),
    project: said(told.project),
  })

export const correctTalent = (talent: Talent, told: Told) =>
  api.put<void>(
    `${path}/${talent.id}`,
    {
      kind: told.kind,
      skill: said(told.skill),
      base: said(told.base),
      project: said(told.project),
    },
    { 'If-Match': `"${talent.version}"` },
  )

export const endTalent = (talent: Talent, on: string) =>
  api.post<void>(`${path}/${talent.id}/end`, { on }, {}, { 'If-Match': `"${talent.version}"` })

export const askLed = (talent: string, signal: AbortSignal) =>
  api.get<Led[]>(`${path}/${talent}/households`, {}, signal)

export const lead = (talent: string, household: string, how: string, from: string) =>
  api.post<void>(`${path}/${talent}/households`, { id: newId(), household, how: said(how), from })

export const leadNoMore = (led: string, on: string) =>
  api.post<void>(`${path}/households/${led}/end`, { on })

export const findHouseholds = (division: string, q: string) =>
  api.get<Cursored<FoundHousehold>>('/households', { division, q, limit: 20 })
