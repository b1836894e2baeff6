import { onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useLoad } from '@/ui/useLoad'
import { askOperating, type Operating } from './operating'

const pause = 15_000

/** A page that nobody touches must not keep its session awake: it was to end after a while of doing nothing. */
const rest = 30 * 60_000

/** The state, asked again and again while somebody is there; what was last known stays when an answer fails. */
export function useOperating() {
  const load = useLoad(
    () => 'operating',
    (_, signal) => askOperating(signal),
  )
  const state = shallowRef<Operating | null>(null)
  const resting = ref(false)
  let touchedAt = Date.now()
  let timer: ReturnType<typeof setTimeout>
  let gone = false

  watch([load.data, load.problem], ([known, problem]) => {
    if (known) state.value = known
    else if (problem && !problem.passing) state.value = null
  })

  async function look(): Promise<void> {
    clearTimeout(timer)
    resting.value = Date.now() - touchedAt > rest
    if (resting.value || document.hidden) return
    await load.reload()
    if (!gone) next()
  }

  function next(): void {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  }

  function touched(): void {
    touchedAt = Date.now()
    if (resting.value) void look()
  }

  const comesBack = () => void (document.hidden || look())
  const signs = ['pointermove', 'pointerdown', 'keydown'] as const
  onMounted(() => {
    signs.forEach((sign) => document.addEventListener(sign, touched, { passive: true }))
    document.addEventListener('visibilitychange', comesBack)
    next()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    signs.forEach((sign) => document.removeEventListener(sign, touched))
    document.removeEventListener('visibilitychange', comesBack)
  })
  return { state, problem: load.problem, resting, look }
}
