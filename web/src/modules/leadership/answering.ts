import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import { today } from '@/ui/months'
import type { Duty } from './rectification'

/** Who the records say answers for a village already, so that nobody types it again. */
export interface Answering {
  cadre: string
  name: string
  organ: string
}

const nobody: Answering = { cadre: '', name: '', organ: '' }

interface Posted {
  cadre: string
  cadreName: string | null
  role: string
}
interface Bound {
  bond: { kind: string; unit: string; to: string | null }
}

/** The first secretary in post, the unit bound to the village; of the leaders the records say nothing. */
export async function askAnswering(role: Duty, village: string): Promise<Answering> {
  if (role === 'FIRST_SECRETARY') {
    const question = { division: village, day: today(), role, limit: 1 }
    const [one] = (await api.get<Cursored<Posted>>('/postings', question)).items
    return one ? { ...nobody, cadre: one.cadre, name: one.cadreName ?? '' } : nobody
  }
  if (role === 'PAIRED_ORGAN') {
    const bonds = (await api.get<Bound[]>(`/bonds/of/${village}`)).map(({ bond }) => bond)
    const held = bonds.filter(({ to }) => to === null)
    const [one] = [...held.filter(({ kind }) => kind === 'LINKED'), ...held]
    return one ? { ...nobody, organ: one.unit } : nobody
  }
  return nobody
}
