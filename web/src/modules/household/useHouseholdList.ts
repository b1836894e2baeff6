import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Cursored, HouseholdItem } from '@/api/types'
import { usePlace } from '@/app/place'
import { useSaved } from './saved'

export const filters = ['status', 'kind', 'mainCause'] as const
export type Filter = (typeof filters)[number]

const pageSize = 50

/**
 * The list as the address asks for it, page after page. It stays as it was while a record is
 * looked at, so that coming back finds the same place.
 */
export function useHouseholdList() {
  const route = useRoute()
  const { division } = usePlace()
  const saved = useSaved()
  const asked = ref<Record<string, string>>({})
  const items = shallowRef<HouseholdItem[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  watch(
    () => [route.name, route.query, division.value],
    () => {
      if (route.name === 'households') asked.value = question()
    },
    { immediate: true },
  )
  watch([() => JSON.stringify(asked.value), () => saved.created], restart, { immediate: true })

  function question(): Record<string, string> {
    const parts = ['q', ...filters].map((name) => [name, String(route.query[name] ?? '')])
    return { division: division.value, ...Object.fromEntries(parts) }
  }

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
      const query = { ...asked.value, limit: pageSize, cursor: next.value }
      const page = await api.get<Cursored<HouseholdItem>>('/households', query)
      if (mine !== turn) return
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const shown = computed(() => items.value.map(saved.current))
  return { asked, shown, next, problem, loading, more, restart }
}
