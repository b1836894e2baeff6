import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { townshipPostsOf } from '@/modules/leadership/leadingGroups'
import { reservesOf } from '@/modules/leadership/reserve'
import { askAppraisals } from '@/modules/posting/postings'
import { staysOf } from '@/modules/posting/stays'
import { talentLifeOf } from '@/modules/training/talents'
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
  /** The outcome in texts of ours, one after the other. */
  ended?: string[]
  /** Where a text of ours words it and no code list does. */
  text?: string
  /** The page of what it tells of, to be opened. */
  opens?: { name: string; params: Record<string, string> }
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
  expertise: string | null
}

interface Held {
  id: string
  division: string
  place: string
  post: string
  from: string
  to: string | null
  endReason: string | null
  removal: string | null
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

/** Several parts ask for it at once; it is fetched once. */
function once<T>(ask: (cadre: string) => Promise<T>): (cadre: string) => Promise<T> {
  const beingAsked = new Map<string, Promise<T>>()
  return (cadre) => {
    const asked = beingAsked.get(cadre) ?? ask(cadre).finally(() => beingAsked.delete(cadre))
    beingAsked.set(cadre, asked)
    return asked
  }
}

const postingsOf = once((cadre) =>
  api.get<Cursored<Posted>>('/postings', { cadre, limit: 200 }).then(({ items }) => items),
)
const tenuresOf = once((cadre) => api.get<Held[]>(`/tenures/of/${cadre}`))

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

/** In reserve since, what was done meanwhile, and what became of it. */
async function reserveOf(cadre: string): Promise<Line[]> {
  return (await reservesOf(cadre)).flatMap(({ reserve, steps }) => [
    {
      id: reserve.id,
      from: reserve.from,
      to: reserve.to,
      what: reserve.source,
      list: 'reserveSource',
      where: reserve.place,
      told: {
        text: !reserve.why
          ? `reserve.ready.${reserve.readiness}`
          : reserve.why === 'USED'
            ? 'cadre.usedAs'
            : `reserve.left.${reserve.why}`,
        with: { post: reserve.usedAs ?? '—' },
      },
    },
    ...steps.map((step) => ({
      id: step.id,
      from: step.on,
      to: step.on,
      what: step.how ?? 'yearly',
      ...(step.how ? { list: 'reserveCultivation' } : { text: 'reserve.yearly' }),
      where: reserve.place,
      outcome: step.note,
      ...(step.result ? { told: { text: `reserve.result.${step.result}`, with: {} } } : {}),
    })),
  ])
}

/** As what somebody is in the register of local talent, and whom they lead. */
async function talentOf(cadre: string): Promise<Line[]> {
  const { entries, led } = await talentLifeOf(cadre)
  return [
    ...entries.map((one) => ({
      id: one.id,
      from: one.from,
      to: one.to,
      what: one.kind,
      list: 'localTalent',
      where: one.place,
      outcome: [one.skill, one.base, one.project].filter(Boolean).join(' · '),
    })),
    ...led.map((one) => ({
      id: one.id,
      from: one.from,
      to: one.to,
      what: one.head ?? one.number ?? '—',
      where: one.place,
      outcome: one.how,
      opens: { name: 'household', params: { id: one.household } },
    })),
  ]
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
        outcome: one.endReason ?? one.expertise,
        outcomeList: one.endReason ? 'postingEnd' : 'trade',
        opens: { name: 'posting', params: { id: one.id } },
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
        opens: { name: 'posting', params: { id: one.posting } },
      })),
  },
  { title: 'cadre.part.appraisals', ask: appraisalsOf },
  {
    title: 'cadre.part.results',
    ask: async (cadre) =>
      resultsOf([
        ...(await postingsOf(cadre))
          .filter(({ role }) => role === 'FIRST_SECRETARY')
          .map((one) => ({ ...one, from: one.validFrom, to: one.validTo })),
        ...(await tenuresOf(cadre)).filter(({ post }) => post === 'PARTY_SECRETARY'),
      ]),
  },
  {
    title: 'cadre.part.tenures',
    ask: async (cadre) =>
      (await tenuresOf(cadre)).map((one) => ({
        id: one.id,
        from: one.from,
        to: one.to,
        what: one.post,
        text: `team.posts.${one.post}`,
        where: one.place,
        ended: [
          one.endReason && `team.ended.${one.endReason}`,
          one.removal && `team.removal.${one.removal}`,
        ].filter((text) => text !== null),
      })),
  },
  {
    title: 'cadre.part.township',
    ask: async (cadre) =>
      (await townshipPostsOf(cadre)).map((one) => ({
        id: one.id,
        from: one.from,
        to: one.to,
        what: one.post,
        list: 'townshipPost',
        where: one.place,
        outcome: one.endNote,
        ...(one.endReason && { told: { text: `leadingGroup.ended.${one.endReason}`, with: {} } }),
      })),
  },
  { title: 'cadre.part.reserve', ask: reserveOf },
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
          opens: { name: 'household', params: { id: one.householdId } },
        }),
      ),
  },
  { title: 'cadre.part.talent', ask: talentOf },
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
        opens: { name: 'lecture', params: { id: one.id } },
      })),
  },
]
