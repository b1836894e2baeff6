import { api } from '@/api/client'
import { Problem } from '@/api/problem'

/** The household a person is in, or was in last; none where the person is not in one's area. */
export async function householdOf(person: string, division: string): Promise<string | null> {
  try {
    const found = await api.get<{ householdId: string }>(`/persons/${person}`, { division })
    return found.householdId
  } catch (thrown) {
    const problem = Problem.from(thrown)
    if (problem.status === 404) return null
    throw problem
  }
}
