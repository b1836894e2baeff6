import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from '@/api/client'
import type { TracePage } from '@/api/types'
import type { Figure } from '@/ui/trace'
import { useLoad } from '@/ui/useLoad'

export const pageSize = 50

/** Turns through the records of a figure, one page at a time, forth and back. */
export function useTracePages(figure: Ref<Figure | null>) {
  const cursors = ref<string[]>([])
  const first = shallowRef<TracePage | null>(null)

  watch(
    () => JSON.stringify(figure.value),
    () => {
      cursors.value = []
      first.value = null
    },
  )

  const page = useLoad(
    () => ({ figure: figure.value, cursor: cursors.value[cursors.value.length - 1] }),
    ({ figure, cursor }, signal) => {
      if (!figure) return null
      const { key, division, month, part } = figure
      const query = { division, month, part, limit: pageSize, cursor }
      return api.get<TracePage>(`/indicators/${key}/records`, query, signal)
    },
  )
  watch(page.data, (answer) => {
    if (answer && cursors.value.length === 0) first.value = answer
  })

  const from = computed(() => cursors.value.length * pageSize + 1)
  const next = () => page.data.value?.next && cursors.value.push(page.data.value.next)
  const back = () => cursors.value.pop()

  return { ...page, first, from, next, back, restart: page.reload }
}

export type TracePages = ReturnType<typeof useTracePages>
