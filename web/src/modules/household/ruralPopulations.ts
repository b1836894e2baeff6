import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

/** A village with what its poverty is divided by; version 0 where nothing was told of just that year. */
export interface VillagePopulation {
  division: string
  place: string
  people: number | null
  basis: string | null
  since: string | null
  version: number
}

interface Question {
  division: string
  year: number
  missing: boolean
}

export const askPopulations = ({ division, year, missing }: Question, cursor: string | null) =>
  api.get<Cursored<VillagePopulation>>('/rural-populations', {
    division,
    year: String(year),
    missing: String(missing),
    cursor: cursor ?? undefined,
  })

/** The year in which the denominator is frozen by the rule of the place; none where each year has its own. */
export const askOnlyYear = (division: string, year: number, signal?: AbortSignal) =>
  api.get<{ onlyYear: number | null }>(
    '/rural-populations/rule',
    { division, year: String(year) },
    signal,
  )

export const tellPopulation = (
  { division, version }: VillagePopulation,
  year: number,
  people: number,
) => api.put(`/rural-populations/${division}/${year}`, { people }, { 'If-Match': `"${version}"` })
