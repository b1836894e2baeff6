import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { lastMonthOf, monthPattern } from '@/ui/months'
import { useSession } from './session'

/** The area and month a page looks at. Both stand in the address, so a link shows a colleague the same. */
export function usePlace() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  const division = computed(() => {
    const asked = String(route.query.division ?? '')
    return /^\d{12}$/.test(asked) ? asked : (session.current?.area.code ?? '')
  })
  const month = computed(() => {
    const asked = String(route.query.month ?? '')
    return monthPattern.test(asked) ? asked : lastMonthOf(session.current?.demo ?? false)
  })

  /** What a link keeps when it leads to another page. */
  const kept = computed(() => ({ division: division.value, month: month.value }))

  /** An address of this page with some of its query changed; `undefined` takes a part away. */
  const here = (changes: Record<string, string | undefined>) => ({
    path: route.path,
    query: { ...route.query, ...changes },
  })
  const go = (changes: Record<string, string | undefined>) => router.push(here(changes))

  return { division, month, kept, here, go }
}
