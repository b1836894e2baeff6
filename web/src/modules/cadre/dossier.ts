import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { coursesOf } from '@/modules/training/courses'

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
  /** Where a text of ours words it and no code list does. */
  text?: string
  /** The household a helper has, to be opened. */
  household?: string
}

interface Posted {
  id: string
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

interface Paired {
  id: string
  householdId: string
  number: string
  headName: string | null
  place: string
  from: string
  to: string | null
}

/** Each part is asked of the module that has the records; nothing of them is kept here. */
export const parts: { title: string; ask: (cadre: string) => Promise<Line[]> }[] = [
  {
    title: 'cadre.part.postings',
    ask: async (cadre) => {
      const page = await api.get<Cursored<Posted>>('/postings', { cadre, limit: 200 })
      return page.items.map((one) => ({
        id: one.id,
        from: one.validFrom,
        to: one.validTo,
        what: one.role,
        list: 'postingRole',
        where: one.place,
        outcome: one.endReason,
        outcomeList: 'postingEnd',
      }))
    },
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
    title: 'cadre.part.pairs',
    ask: async (cadre) =>
      (await api.get<Cursored<Paired>>('/pairs', { helper: cadre, limit: 200 })).items.map(
        (one) => ({
          id: one.id,
          from: one.from,
          to: one.to,
          what: one.headName ?? one.number,
          where: one.place,
          household: one.householdId,
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
        outcome: one.result,
        outcomeList: 'trainingResult',
      })),
  },
]
