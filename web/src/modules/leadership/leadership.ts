import { api } from '@/api/client'
import type { Session } from '@/api/types'

export const posts = [
  'PARTY_SECRETARY',
  'DEPUTY_SECRETARY',
  'ORGANISATION_MEMBER',
  'PUBLICITY_MEMBER',
  'DISCIPLINE_MEMBER',
  'PARTY_COMMITTEE_MEMBER',
  'VILLAGE_HEAD',
  'DEPUTY_HEAD',
  'VILLAGE_COMMITTEE_MEMBER',
  'SUPERVISION_HEAD',
  'CLERK',
] as const
export type Post = (typeof posts)[number]
export const fillings = ['ELECTED', 'APPOINTED', 'CALLED_BACK', 'ASKED_BACK', 'SENT'] as const
export type Filling = (typeof fillings)[number]
export const endings = [
  'TERM_ENDED',
  'REMOVED',
  'RESIGNED',
  'PROMOTED',
  'MOVED',
  'RETIRED',
  'DIED',
  'OTHER',
] as const
/** What only the move of a village says is not offered. */
export type EndReason = (typeof endings)[number] | 'VILLAGE_ENDED'
export const removals = [
  'UNFIT',
  'IDLE',
  'DISCIPLINE',
  'CRIME',
  'DIVIDED',
  'AGE_OR_HEALTH',
  'OTHER',
] as const
export type Removal = (typeof removals)[number]

export interface Tenure {
  id: string
  division: string
  place: string
  cadre: string
  name: string | null
  post: Post
  filledBy: Filling
  filledNote: string | null
  from: string
  to: string | null
  endReason: EndReason | null
  removal: Removal | null
  endNote: string | null
  successor: string | null
  version: number
}

export interface Strength {
  people: number
  wanted: number
}

export interface VillageTeam {
  division: string
  place: string
  day: string
  hasSecretary: boolean
  secretaryVacantSince: string | null
  vacantTooLong: boolean
  vacancyMonths: number
  nothingRecorded: boolean
  party: Strength
  villageCommittee: Strength
  inOffice: Tenure[]
  ever: Tenure[]
}

export interface Vacancy {
  division: string
  place: string
  since: string
  lastTenure: string
  lastHolder: string | null
  why: EndReason | null
  monthsAllowed: number
  tooLong: boolean
}

export interface Ending {
  on: string
  why: EndReason
  removal: Removal | null
  note: string | null
}

const seen = (version: number) => ({ 'If-Match': `"${version}"` })

export const askTeam = (village: string, on: string, signal: AbortSignal) =>
  api.get<VillageTeam>(`/leadership/villages/${village}`, { on }, signal)

export const beginTenure = (told: {
  id: string
  division: string
  cadre: string
  post: Post
  filledBy: Filling
  filledNote: string | null
  from: string
  unreviewedBecause: string | null
}) => api.post<Tenure>('/tenures', told)

export const endTenure = (tenure: Tenure, ending: Ending) =>
  api.post<Tenure>(`/tenures/${tenure.id}/end`, ending, {}, seen(tenure.version))

export const replaceTenure = (
  tenure: Tenure,
  ending: Ending,
  successor: {
    id: string
    cadre: string
    filledBy: Filling
    filledNote: string | null
    unreviewedBecause: string | null
  },
) =>
  api.post<Tenure>(
    `/tenures/${tenure.id}/replacement`,
    { ending, successor },
    {},
    seen(tenure.version),
  )

export const correctTenure = (
  tenure: Tenure,
  told: {
    cadre: string
    post: Post
    filledBy: Filling
    filledNote: string | null
    from: string
    ending: Ending | null
    unreviewedBecause: string | null
  },
) => api.put<Tenure>(`/tenures/${tenure.id}`, told, seen(tenure.version))

/** It never was. */
export const voidTenure = (tenure: Tenure) =>
  api.remove(`/tenures/${tenure.id}`, seen(tenure.version))

/** Townships and those above note what a team is found to be and who holds its posts; a village does not judge itself. */
export const mayManage = (session: Session | null) =>
  Boolean(session?.rights.includes('WRITE_RECORDS') && session.area.level !== 'VILLAGE')
