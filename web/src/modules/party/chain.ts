import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

export interface CarriedIncome {
  id: string
  year: number
  amount: number
  version: number
}

export interface Carried {
  id: string
  household: string
  head: string | null
  number: string | null
  division: string
  place: string
  organisationId: string
  organisation: string | null
  industry: string | null
  way: string
  from: string
  to: string | null
  incomes: CarriedIncome[]
}

export interface Brand {
  id: string
  organisationId: string
  organisation: string
  place: string
  name: string
  kind: string
  since: string
  until: string | null
  version: number
}

export interface ChainOrganisation {
  id: string
  name: string
  place: string
  industry: string | null
}

export interface FoundHousehold {
  id: string
  number: string
  headName: string | null
}

type Question = Record<string, string | number | boolean | null | undefined>
const base = '/party'

export const askCarried = (question: Question) =>
  api.get<Cursored<Carried>>(`${base}/carried-households`, question)
export const askBrands = (question: Question) =>
  api.get<Cursored<Brand>>(`${base}/brands`, question)
export const askChainOrganisations = (division: string, q: string) =>
  api.get<ChainOrganisation[]>(`${base}/chain-organisations`, { division, q })
export const findHouseholds = (division: string, q: string) =>
  api.get<Cursored<FoundHousehold>>('/households', { division, q, limit: 20 })

export const carry = (told: object) => api.post<void>(`${base}/carried-households`, told)
export const carryNoMore = (carried: Carried, on: string) =>
  api.post<void>(`${base}/carried-households/${carried.id}/end`, { on })

/** What a year brought: told for the first time, or told again where it was wrong. */
export function tellIncome(carried: Carried, year: number, amount: string) {
  const held = incomeOf(carried, year)
  return held
    ? api.put<void>(
        `${base}/carried-incomes/${held.id}`,
        { amount },
        { 'If-Match': `"${held.version}"` },
      )
    : api.post<void>(`${base}/carried-households/${carried.id}/incomes`, {
        id: newId(),
        year,
        amount,
      })
}

export const enterBrand = (organisation: string, told: object) =>
  api.post<void>(`${base}/organisations/${organisation}/brands`, told)
export const holdUntil = (brand: Brand, until: string | null) =>
  api.put<void>(`${base}/brands/${brand.id}`, { until }, { 'If-Match': `"${brand.version}"` })

export const incomeOf = (carried: Carried, year: number) =>
  carried.incomes.find((one) => one.year === year)

/** The years of which something may be told, the latest first. */
export function yearsOf({ from, to }: Carried, today: string): number[] {
  const lastDay = to && to < today ? new Date(Date.parse(to) - 86_400_000).toISOString() : today
  const first = Number(from.slice(0, 4))
  const last = Number(lastDay.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i)
}
