import { api } from '@/api/client'
import type { Cursored, Session } from '@/api/types'
import type { Posting } from './postings'

/** A talent project as an area sees it; its fund and version are told only where it is of one's own area. */
export interface TalentProject {
  id: string
  division: string
  owner: string
  name: string
  year: number
  purpose: string
  granted: number | null
  spent: number | null
  beginsOn: string
  endsOn: string
  counties: { division: string; name: string }[]
  experts: number
  version: number | null
}

/** What a form tells of one. */
export interface ToldTalentProject {
  id: string
  division: string
  name: string
  year: number | ''
  purpose: string
  beginsOn: string
  endsOn: string
  counties: string[]
}

const path = '/talent-projects'
const seen = ({ version }: TalentProject) => ({ 'If-Match': `"${version}"` })

export const askProjects = (question: { division: string; day?: string }, cursor: string | null) =>
  api.get<Cursored<TalentProject>>(path, { ...question, limit: 50, cursor })

export const askProject = (id: string) => api.get<TalentProject>(`${path}/${id}`)

export const askProjectOf = (posting: string) =>
  api.get<TalentProject | undefined>(`${path}/of/${posting}`).then((one) => one ?? null)

export const enterProject = (told: ToldTalentProject) => api.post<void>(path, told)

export const changeProject = (project: TalentProject, told: ToldTalentProject) =>
  api.put<void>(`${path}/${project.id}`, told, seen(project))

export const withdrawProject = (project: TalentProject) =>
  api.remove(`${path}/${project.id}`, seen(project))

export const askExperts = (
  { id, ...question }: { id: string; division: string; waiting: boolean },
  cursor: string | null,
) => api.get<Cursored<Posting>>(`${path}/${id}/experts`, { ...question, limit: 50, cursor })

export const join = (id: string, postings: string[]) =>
  api.post<{ joined: number }>(`${path}/${id}/experts`, { postings })

export const leave = (id: string, posting: string) => api.remove(`${path}/${id}/experts/${posting}`)

/** Talent sent in groups, who alone comes on a talent project. */
export const isTalent = (role: string) => role === 'MEDICAL_EXPERT' || role === 'TALENT'

/** The province, a city or a county: who owns a project. */
export const mayOwn = (division: string) => division.endsWith('000000')

/** Counties and those above say who is on a project. */
export const mayPost = (session: Session | null) =>
  Boolean(
    session?.rights.includes('WRITE_RECORDS') &&
    !['TOWNSHIP', 'VILLAGE'].includes(session.area.level),
  )

export function stateOf({ beginsOn, endsOn }: TalentProject, day: string) {
  if (day < beginsOn) return 'coming'
  return day > endsOn ? 'over' : 'under'
}

/** What a form begins with. */
export const toldOf = (project: TalentProject): ToldTalentProject => ({
  id: project.id,
  division: project.division,
  name: project.name,
  year: project.year,
  purpose: project.purpose,
  beginsOn: project.beginsOn,
  endsOn: project.endsOn,
  counties: project.counties.map((one) => one.division),
})

/** A project of a county is for that county, one of a level above for whom it names. */
export const newProject = (id: string, division: string, day: string): ToldTalentProject => ({
  id,
  division,
  name: '',
  year: Number(day.slice(0, 4)),
  purpose: '',
  beginsOn: day,
  endsOn: `${day.slice(0, 4)}-12-31`,
  counties: division.slice(4, 6) === '00' ? [] : [division],
})
