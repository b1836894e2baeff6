import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Cursored } from '@/api/types'

const pageSize = 50

/** A list that is asked page after page, and from the beginning whenever what is asked for changes. */
export function usePages<T>(path: string, asked: () => Record<string, string | undefined>) {
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
      const page = await api.get<Cursored<T>>(path, {
        ...asked(),
        limit: pageSize,
        cursor: next.value,
      })
      if (mine !== turn) return
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  watch(() => JSON.stringify(asked()), restart, { immediate: true })
  const none = computed(() => !loading.value && !problem.value && items.value.length === 0)
  return { items, next, problem, loading, none, more, restart }
}
