import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { askAppraisals } from '@/modules/posting/postings'
import { staysOf } from '@/modules/posting/stays'
import { coursesOf } from '@/modules/training/courses'
import { lecturesOf } from '@/modules/training/lectures'
import { resultsOf } from './results'

/** A line in somebody's working life: from when to when, what, where; codes are worded by their list. */
export interface Line {
  id: string
  from: string
  to: string | null
  what: string
  list?: string
  where: string | null
  outcome?: string | null
  outcomeList?: string
  /** The outcome in a text of ours, with what it tells. */
  told?: { text: string; with: Record<string, string | number> }
  /** Where a text of ours words it and no code list does. */
  text?: string
  /** The page of what it tells of, to be opened. */
  opens?: { name: 'posting' | 'household' | 'lecture'; id: string }
}

interface Posted {
  id: string
  division: string
  place: string
  role: string
  sendingUnit: string
  validFrom: string
  validTo: string | null
  endReason: string | null
}

interface Held {
  id: string
  place: string
  post: string
  from: string
  to: string | null
}

interface Led {
  id: string
  organisation: string
  place: string
  post: string
  from: string
  to: string | null
}

interface Paired {
  id: string
  householdId: string
  number: string
  headName: string | null
  place: string
  from: string
  to: string | null
}

const beingAsked = new Map<string, Promise<Posted[]>>()

/** Two parts ask for them at once; they are fetched once. */
function postingsOf(cadre: string): Promise<Posted[]> {
  const asked =
    beingAsked.get(cadre) ??
    api
      .get<Cursored<Posted>>('/postings', { cadre, limit: 200 })
      .then(({ items }) => items)
      .finally(() => beingAsked.delete(cadre))
  beingAsked.set(cadre, asked)
  return asked
}

/** How each posting was judged, told by the posting itself. */
async function appraisalsOf(cadre: string): Promise<Line[]> {
  const judged = await Promise.all(
    (await postingsOf(cadre)).map(async (posting) =>
      (await askAppraisals(posting.id)).map((one) => ({
        id: one.id,
        from: one.decidedOn,
        to: one.decidedOn,
        what: posting.role,
        list: 'postingRole',
        where: one.year ? `${one.year} · ${posting.place}` : posting.place,
        outcome: one.grade,
        outcomeList: 'postingGrade',
      })),
    ),
  )
  return judged.flat()
}

/** Each part is asked of the module that has the records; nothing of them is kept here. */
export const parts: { title: string; ask: (cadre: string) => Promise<Line[]> }[] = [
  {
    title: 'cadre.part.postings',
    ask: async (cadre) =>
      (await postingsOf(cadre)).map((one) => ({
        id: one.id,
        from: one.validFrom,
        to: one.validTo,
        what: one.role,
        list: 'postingRole',
        where: one.place,
        outcome: one.endReason,
        outcomeList: 'postingEnd',
        opens: { name: 'posting', id: one.id },
      })),
  },
  {
    title: 'cadre.part.stays',
    ask: async (cadre) =>
      (await staysOf(cadre)).map((one) => ({
        id: `${one.posting} ${one.year}`,
        from: `${one.year}-01-01`,
        to: `${one.year}-12-31`,
        what: one.role,
        list: 'postingRole',
        where: one.place,
        told: { text: 'stay.inYear', with: { ...one } },
        opens: { name: 'posting', id: one.posting },
      })),
  },
  { title: 'cadre.part.appraisals', ask: appraisalsOf },
  {
    title: 'cadre.part.results',
    ask: async (cadre) =>
      resultsOf(
        (await postingsOf(cadre))
          .filter(({ role }) => role === 'FIRST_SECRETARY')
          .map((one) => ({ ...one, from: one.validFrom, to: one.validTo })),
      ),
  },
  {
    title: 'cadre.part.tenures',
    ask: async (cadre) =>
      (await api.get<Held[]>(`/tenures/of/${cadre}`)).map((one) => ({
        id: one.id,
        from: one.from,
        to: one.to,
        what: one.post,
        text: `team.posts.${one.post}`,
        where: one.place,
      })),
  },
  {
    title: 'cadre.part.party',
    ask: async (cadre) =>
      (await api.get<Led[]>(`/party/officers/of/${cadre}`)).map((one) => ({
        id: one.id,
        from: one.from,
        to: one.to,
        what: one.post,
        text: `party.post.${one.post}`,
        where: `${one.organisation} · ${one.place}`,
      })),
  },
  {
    title: 'cadre.part.pairs',
    ask: async (cadre) =>
      (await api.get<Cursored<Paired>>('/pairs', { helper: cadre, limit: 200 })).items.map(
        (one) => ({
          id: one.id,
          from: one.from,
          to: one.to,
          what: one.headName ?? one.number,
          where: one.place,
          opens: { name: 'household', id: one.householdId },
        }),
      ),
  },
  {
    title: 'cadre.part.training',
    ask: async (cadre) =>
      (await coursesOf(cadre)).map((one) => ({
        id: one.id,
        from: one.beginsOn,
        to: one.endsOn,
        what: one.name,
        where: one.heldAt,
        outcome: one.result ?? one.state,
        outcomeList: one.result ? 'trainingResult' : 'trainingState',
      })),
  },
  {
    title: 'cadre.part.lectures',
    ask: async (cadre) =>
      (await lecturesOf(cadre)).map((one) => ({
        id: one.id,
        from: one.heldOn,
        to: one.heldOn,
        what: one.gave ? 'gave' : 'heard',
        text: `lecture.${one.gave ? 'gave' : 'heard'}`,
        where: `${one.topic} · ${one.at}`,
        opens: { name: 'lecture', id: one.id },
      })),
  },
]
