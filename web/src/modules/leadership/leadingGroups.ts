import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { askOrganisation, type ListedOrganisation, type Organisation } from '@/modules/party/party'

/** Somebody's time in a post of a township's leading group, other than those of its Party committee. */
export interface TownshipPost {
  id: string
  division: string
  place: string
  cadre: string
  name: string | null
  post: string
  from: string
  to: string | null
  endNote: string | null
  endReason: string | null
  version: number
}

export interface TownshipHeads {
  townships: number
  without: { division: string; place: string }[]
}

export interface ToldTownshipPost {
  id: string
  division: string
  cadre: string
  post: string
  from: string
  to: string | null
  endNote: string | null
}

export const askHeads = (division: string, signal?: AbortSignal) =>
  api.get<TownshipHeads>('/township-posts/heads', { division }, signal)

export const townshipPostsOf = (cadre: string) =>
  api.get<TownshipPost[]>(`/township-posts/of/${cadre}`)

export const takeTownshipPost = (told: ToldTownshipPost) => api.post<void>('/township-posts', told)

export const correctTownshipPost = (held: TownshipPost, told: ToldTownshipPost) =>
  api.put<void>(
    `/township-posts/${held.id}`,
    { post: told.post, from: told.from, to: told.to, endNote: told.to ? told.endNote : null },
    { 'If-Match': `"${held.version}"` },
  )

export const voidTownshipPost = (held: TownshipPost, because: string) =>
  api.post<void>(`/township-posts/${held.id}/void`, { because }, undefined, {
    'If-Match': `"${held.version}"`,
  })

/** The Party committee of a township with its posts; they are told there. */
export async function committeeOf(
  township: string,
  signal?: AbortSignal,
): Promise<Organisation | null> {
  const { items } = await api.get<Cursored<ListedOrganisation>>(
    '/party/organisations',
    { division: township, kind: 'COMMITTEE', setting: 'ORGAN' },
    signal,
  )
  const own = items.find(({ division }) => division === township)
  return own ? askOrganisation(own.id, signal) : null
}

/** Whether it is a township, whose leading group a page can show as one. */
export const isTownship = (division: string) =>
  division.endsWith('000') && division.slice(6, 9) !== '000'
