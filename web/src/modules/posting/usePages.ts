import { ref, shallowRef, watch } from 'vue'
import type { Cursored } from '@/api/types'
import { Problem } from '@/api/problem'

/** A list page after page; begins anew whenever the question changes. */
export function usePages<Q, T>(
  question: () => Q,
  ask: (question: Q & { cursor: string | null }) => Promise<Cursored<T>>,
) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function restart(): Promise<void> {
    items.value = []
    next.value = null
    await more()
  }

  async function more(): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const page = await ask({ ...question(), cursor: next.value })
      if (mine !== turn) return
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  watch(() => JSON.stringify(question()), restart, { immediate: true })
  return { items, next, problem, loading, more, restart }
}
