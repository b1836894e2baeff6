import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { Problem } from '@/api/problem'
import { usePlace } from '@/app/place'
import { askFindings, states, type Finding, type FindingState } from './findings'

const pageSize = 50

/** The findings that the address asks for, page after page. */
export function useFindingList() {
  const route = useRoute()
  const { division } = usePlace()
  const items = shallowRef<Finding[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  const state = computed<FindingState>(
    () => states.find((one) => one === route.query.state) ?? 'OPEN',
  )
  const asked = computed(() => ({
    division: division.value,
    state: state.value,
    rule: String(route.query.rule ?? ''),
    severity: String(route.query.severity ?? ''),
  }))
  watch(() => JSON.stringify(asked.value), restart, { immediate: true })

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
      const page = await askFindings({ ...asked.value, limit: pageSize, cursor: next.value })
      if (mine !== turn) return
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.from(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  return { asked, state, items, next, problem, loading, more, restart }
}
