import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/problem'

/** Does something that changes the server's mind: one at a time, and keeps the refusal for the page to tell. */
export function useDeed() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  async function doIt(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await deed()
      return true
    } catch (thrown) {
      problem.value = Problem.from(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, doIt }
}
