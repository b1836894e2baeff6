import { ref, shallowRef, watch } from 'vue'
import { Problem } from '@/api/problem'
import type { Cursored } from '@/api/types'

/** A list that grows page by page, and begins anew whenever what it depends on changes. */
export function usePages<S, T>(
  source: () => S,
  ask: (source: S, cursor: string | null) => Promise<Cursored<T>>,
) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function load(cursor: string | null): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const page = await ask(source(), cursor)
      if (mine !== turn) return
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const restart = () => load(null)
  const more = () => load(next.value)
  watch(() => JSON.stringify(source()), restart, { immediate: true })
  return { items, next, problem, loading, more, restart }
}
