import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Cursored } from '@/api/types'

const pageSize = 50

/** A list that grows page by page, and begins anew whenever what it depends on changes. */
export function usePagesOf<S, T>(
  source: () => S,
  ask: (source: S, cursor: string | null) => Promise<Cursored<T>>,
) {
  const items = shallowRef<T[]>([]) as Ref<T[]>
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
      const page = await ask(source(), next.value)
      if (mine !== turn) return
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  watch(() => JSON.stringify(source()), restart, { immediate: true })
  const none = computed(() => !loading.value && !problem.value && items.value.length === 0)
  return { items, next, problem, loading, none, more, restart }
}

/** The same for a list that one address gives. */
export const usePages = <T>(path: string, asked: () => Record<string, string | undefined>) =>
  usePagesOf(asked, (question, cursor) =>
    api.get<Cursored<T>>(path, { ...question, limit: pageSize, cursor }),
  )
