import { v7 as newId } from 'uuid'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { today } from '@/ui/months'

export const kinds = ['SENDING', 'LINKED'] as const

/** A unit bound to a village; `to` is the first day on which it was bound no more. Money is in yuan. */
export interface Bond {
  id: string
  division: string
  place: string
  kind: (typeof kinds)[number]
  unit: string
  unitLevel: string
  leader: string
  leaderTitle: string | null
  unitBranch: string | null
  villageBranch: string | null
  from: string
  to: string | null
  promised: number | null
  given: number
  version: number
}

export interface Money {
  id: string
  year: number
  given: boolean
  amount: number
  on: string
  purpose: string | null
}

export interface WholeBond {
  bond: Bond
  funds: Money[]
}

export interface Unbound {
  division: string
  place: string
  reason: string
  since: string
}

/** What a form tells of a bond. */
export interface ToldBond {
  id: string
  division: string
  kind: Bond['kind']
  unit: string
  unitLevel: string
  leader: string
  leaderTitle: string
  unitBranch: string
  villageBranch: string
  from: string
}

const path = '/bonds'
const seen = ({ version }: Bond) => ({ 'If-Match': `"${version}"` })

export const askBonds = (question: { division: string; day: string }, cursor: string | null) =>
  api.get<Cursored<Bond>>(path, { ...question, limit: 50, cursor })

export const askUnbound = (question: { division: string; day: string }, cursor: string | null) =>
  api.get<Cursored<Unbound>>(`${path}/missing`, { ...question, limit: 50, cursor })

export const askBondsOf = (village: string, signal?: AbortSignal) =>
  api.get<WholeBond[]>(`${path}/of/${village}`, {}, signal)

export const newBond = (division: string): ToldBond => ({
  id: newId(),
  division,
  kind: 'SENDING',
  unit: '',
  unitLevel: '04',
  leader: '',
  leaderTitle: '',
  unitBranch: '',
  villageBranch: '',
  from: today(),
})

export const toldOf = (bond: Bond): ToldBond => ({
  ...newBond(bond.division),
  id: bond.id,
  kind: bond.kind,
  unit: bond.unit,
  unitLevel: bond.unitLevel,
  leader: bond.leader,
  leaderTitle: bond.leaderTitle ?? '',
  unitBranch: bond.unitBranch ?? '',
  villageBranch: bond.villageBranch ?? '',
  from: bond.from,
})

export const bind = (told: ToldBond) => api.post<void>(path, told)
export const changeBond = (bond: Bond, told: ToldBond) =>
  api.put<void>(`${path}/${bond.id}`, told, seen(bond))
export const releaseBond = (bond: Bond, on: string) =>
  api.post<void>(`${path}/${bond.id}/end`, { on }, {}, seen(bond))
export const withdrawBond = (bond: Bond) => api.remove(`${path}/${bond.id}`)
export const tellMoney = (
  bond: Bond,
  told: { year: number; given: boolean; amount: number; on: string; purpose: string },
) => api.post<void>(`${path}/${bond.id}/funds`, { id: newId(), ...told })
export const takeBackMoney = (bond: Bond, money: Money) =>
  api.remove(`${path}/${bond.id}/funds/${money.id}`)
