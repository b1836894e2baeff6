import { api } from '@/api/client'
import type { Division } from '@/api/types'

const paths = new Map<string, Promise<Division[]>>()
const children = new Map<string, Promise<Division[]>>()

/** From the province down to the division itself. Divisions change rarely, so a page asks once. */
export function pathOf(code: string): Promise<Division[]> {
  return once(paths, code, () => api.get<Division[]>(`/divisions/${code}/path`))
}

/** The divisions below at the end of that month: they come and go. */
export function childrenOf(code: string, month?: string): Promise<Division[]> {
  return once(children, `${code} ${month ?? ''}`, () =>
    api.get<Division[]>(`/divisions/${code}/children`, { month }),
  )
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? ask()
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

/** Enough of a path to know a village by, its name last: `徽县 / 伏家镇 / 贺店村`. */
export function nearPath(path: Pick<Division, 'shortName'>[]): string {
  return path
    .slice(-3)
    .map((step) => step.shortName)
    .join(' / ')
}

/** A village of a list with its township: villages of one name are many in a county. */
export function villageOf(one: {
  division: string
  divisionName?: string | null
  townshipName?: string | null
}): string {
  return [one.townshipName, one.divisionName ?? one.division].filter(Boolean).join(' ')
}

/** Divisions as people say them, from the level below the province on: `陇南市 / 徽县`. */
export function spokenPath(path: Division[]): string {
  const below = path.length > 1 ? path.slice(1) : path
  return below.map((step) => step.shortName).join(' / ')
}

/** A village as it is told apart from its neighbours: with its township, and above a county with the county too. */
export function near(place: string, division: string): string {
  const above = division.slice(4, 6) === '00'
  return place
    .split(' / ')
    .slice(above ? -3 : -2)
    .join(' ')
}
