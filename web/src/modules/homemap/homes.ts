import { api, address, download } from '@/api/client'
import type { Base, Place } from './plane'

/** A household of the village with whatever it may be coloured by, and where it lives if that is known. */
export interface MappedHousehold {
  id: string
  number: string
  headName: string | null
  status: string
  statusLabel: string | null
  kind: string | null
  kindLabel: string | null
  mainCause: string | null
  mainCauseLabel: string | null
  naturalVillage: string | null
  monitored: boolean
  planned: boolean
  helper: string | null
  /** Who looks after the part of the village it lives in. */
  lookedAfterBy: string[]
  dueOn: string | null
  home: { id: string; place: Place; version: number } | null
}

export interface BaseHeld extends Base {
  note: string | null
  since: string
  version: number
}

export interface VillageMap {
  division: string
  place: string
  today: string
  base: BaseHeld | null
  households: MappedHousehold[]
}

export interface VillageWithBase {
  division: string
  place: string
  kind: 'PICTURE' | 'OUTLINE'
  since: string
  placed: number
  households: number
}

export const mapOf = (division: string, signal?: AbortSignal) =>
  api.get<VillageMap>('/homes', { division }, signal)

export const pictureOf = (base: string) => download(address(`/home-bases/${base}/picture`))

/** Placed for the first time, or put right. */
export const placeHome = (household: MappedHousehold, place: Place, newId: string) =>
  household.home
    ? api.put(`/homes/${household.home.id}`, place, { 'If-Match': `"${household.home.version}"` })
    : api.post('/homes', { id: newId, householdId: household.id, ...place })

export const takeOff = ({ id, version }: { id: string; version: number }) =>
  api.post(`/homes/${id}/removal`, undefined, undefined, { 'If-Match': `"${version}"` })

export const layPicture = (
  id: string,
  division: string,
  picture: Blob,
  note: string,
  sameDrawing: boolean,
) =>
  api.put(
    `/home-bases/${id}`,
    picture,
    { 'Content-Type': picture.type },
    {
      division,
      note,
      sameDrawing,
    },
  )

export const layOutline = (id: string, division: string, outline: unknown, note: string) =>
  api.put(`/home-bases/${id}/outline`, { division, outline, note }, {})

export const removeBase = ({ id, version }: BaseHeld) =>
  api.post(`/home-bases/${id}/removal`, undefined, undefined, { 'If-Match': `"${version}"` })
