import type { RouteLocationRaw } from 'vue-router'
import { api } from '@/api/client'
import type { Cursored } from '@/api/types'

/**
 * Who stands behind a village beside its team: first secretary and resident team, bound units, the reserve, its Party organisations.
 * Each is told by its own module; nothing is copied here.
 */
export interface Thread {
  key: string
  /** A word of ours, or the code of a list. */
  what: { text?: string; code?: [list: string, code: string] }
  name: string
  where: string | null
  since: string | null
  opens: RouteLocationRaw | null
}

interface Posted {
  id: string
  cadreName: string | null
  role: string
  sendingUnit: string
  validFrom: string
}
interface Bound {
  bond: { id: string; kind: string; unit: string; leader: string; from: string; to: string | null }
}
interface Kept {
  id: string
  cadre: string
  name: string | null
  readiness: string
  from: string
}
interface Founded {
  id: string
  name: string
  kind: string
  secretary: string | null
  members: number
}

const posted = async (division: string, on: string): Promise<Thread[]> =>
  (await api.get<Cursored<Posted>>('/postings', { division, day: on, limit: 50 })).items.map(
    (one) => ({
      key: one.id,
      what: { code: ['postingRole', one.role] },
      name: one.cadreName ?? '—',
      where: one.sendingUnit,
      since: one.validFrom,
      opens: { name: 'posting', params: { id: one.id } },
    }),
  )

const bound = async (division: string, on: string): Promise<Thread[]> =>
  (await api.get<Bound[]>(`/bonds/of/${division}`))
    .map(({ bond }) => bond)
    .filter((one) => one.from <= on && (one.to === null || one.to > on))
    .map((one) => ({
      key: one.id,
      what: { text: `bond.kinds.${one.kind}` },
      name: one.unit,
      where: one.leader,
      since: one.from,
      opens: { name: 'bonds' },
    }))

const reserved = async (division: string, on: string): Promise<Thread[]> =>
  (await api.get<Cursored<Kept>>('/reserves', { division, on, limit: 50 })).items.map((one) => ({
    key: one.id,
    what: { text: 'team.inReserve' },
    name: one.name ?? '—',
    where: null,
    since: one.from,
    opens: { name: 'cadre', params: { id: one.cadre } },
  }))

const founded = async (division: string): Promise<Thread[]> =>
  (await api.get<Cursored<Founded>>('/party/organisations', { division, limit: 50 })).items.map(
    (one) => ({
      key: one.id,
      what: { text: `party.kind.${one.kind}` },
      name: one.name,
      where: one.secretary,
      since: null,
      opens: { name: 'party-organisation', params: { id: one.id } },
    }),
  )

/** All of it on a day. */
export async function askThread(division: string, on: string): Promise<Thread[]> {
  const parts = [
    posted(division, on),
    bound(division, on),
    reserved(division, on),
    founded(division),
  ]
  return (await Promise.all(parts)).flat()
}
