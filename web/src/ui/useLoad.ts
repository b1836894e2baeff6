import { ref, shallowRef, watch, type Ref } from 'vue'
import { Problem } from '@/api/problem'

export interface Load<T> {
  data: Ref<T | null>
  problem: Ref<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Loads something whenever what it depends on changes. An answer that arrives after a newer
 * question was asked is dropped; the old data stays on screen until the new one is there.
 */
export function useLoad<S, T>(
  source: () => S,
  load: (source: S, signal: AbortSignal) => Promise<T> | null,
): Load<T> {
  const data = shallowRef<T | null>(null) as Ref<T | null>
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let current: AbortController | null = null

  async function reload(): Promise<void> {
    current?.abort()
    const mine = (current = new AbortController())
    const asked = load(source(), mine.signal)
    if (!asked) return
    loading.value = true
    try {
      const answer = await asked
      if (mine !== current) return
      data.value = answer
      problem.value = null
    } catch (thrown) {
      if (mine !== current || mine.signal.aborted) return
      data.value = null
      problem.value = Problem.from(thrown)
    } finally {
      if (mine === current) loading.value = false
    }
  }

  watch(() => JSON.stringify(source()), reload, { immediate: true })
  return { data, problem, loading, reload }
}
