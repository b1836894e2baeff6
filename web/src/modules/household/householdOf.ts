import { api } from '@/api/client'
import type { Cursored, Household, HouseholdItem } from '@/api/types'

const namesakes = 20

/** The household a person lives in now, found among those of the village with somebody of that name. */
export async function householdOf(
  person: string,
  name: string,
  division: string,
): Promise<string | null> {
  const query = { division, q: name, limit: namesakes }
  const { items } = await api.get<Cursored<HouseholdItem>>('/households', query)
  for (const { id } of items) {
    const { members } = await api.get<Household>(`/households/${id}`)
    if (members.some((member) => member.id === person)) return id
  }
  return null
}
