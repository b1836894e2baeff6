import { askValues } from '@/modules/indicator/values'
import { monthsAway, today } from '@/ui/months'
import type { Line } from './dossier'

/** Somebody's time in the lead of a village: posted there with a role, or in a post of its team. */
export interface Led {
  id: string
  division: string
  place: string
  role?: string
  post?: string
  from: string
  to: string | null
}

const POOR = 'household.not_out'

/** How many were led at the most; nobody has more. */
const MOST = 20

/**
 * What became of the villages that somebody led: how many households were poor in the month before and in the last one, as the
 * figure of the village has it; a time of which no figure is known is left out.
 */
export async function resultsOf(led: Led[]): Promise<Line[]> {
  const lines = await Promise.all(led.slice(0, MOST).map(resultOf))
  return lines.filter((line) => line !== null)
}

async function resultOf(one: Led): Promise<Line | null> {
  const [before, after] = await Promise.all([
    poor(one.division, monthsAway(one.from.slice(0, 7), -1)),
    poor(one.division, (one.to ?? today()).slice(0, 7)),
  ])
  if (before === null || after === null) return null
  return {
    id: `${one.id} result`,
    from: one.from,
    to: one.to,
    ...(one.role
      ? {
          what: one.role,
          list: 'postingRole',
          opens: { name: 'posting', params: { id: one.id } },
        }
      : {
          what: one.post ?? '',
          text: `team.posts.${one.post}`,
          opens: { name: 'village-team', params: { village: one.division } },
        }),
    where: one.place,
    told: { text: 'cadre.poorThen', with: { before, after } },
  }
}

async function poor(division: string, month: string): Promise<number | null> {
  const { values } = await askValues({ keys: [POOR], division, from: month, to: month })
  return values[0]?.value ?? null
}
