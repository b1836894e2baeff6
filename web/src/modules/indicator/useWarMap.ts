import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { usePlace } from '@/app/place'
import { childrenOf, pathOf } from '@/modules/division/divisions'
import { monthsAway } from '@/ui/months'
import { useLoad } from '@/ui/useLoad'
import { useCatalogue } from './catalogue'
import { askValues } from './values'

const calm = 15_000
const eager = 2_000

/** What the war map shows: the place and month of the address, the chosen figure, its values. */
export function useWarMap() {
  const route = useRoute()
  const catalogue = useCatalogue()
  const { division, month, go } = usePlace()
  const fresh = useFreshness(() => pending.value)

  const indicator = computed(
    () => catalogue.find(String(route.query.key ?? '')) ?? catalogue.cards[0],
  )
  const path = useLoad(() => division.value, pathOf)
  const here = computed(() => path.data.value?.find((step) => step.code === division.value))
  const children = useLoad(
    () => ({ code: division.value, at: month.value }),
    ({ code, at }) => childrenOf(code, at),
  )

  const cards = useLoad(
    () => ({ keys: catalogue.cards.map((card) => card.key), at: when(), fresh: fresh.value }),
    ({ keys, at }, signal) =>
      keys.length ? askValues({ keys, ...at, from: monthsAway(at.to, -12) }, signal) : null,
  )
  const ranked = useLoad(
    () => ({ keys: keyChosen(), at: when(), fresh: fresh.value }),
    async ({ keys, at }, signal) => {
      if (!keys.length) return { ...at, now: [], before: [] }
      const earlier = monthsAway(at.to, -12)
      const [now, before] = await Promise.all([
        askValues({ keys, ...at, children: true }, signal),
        askValues({ keys, ...at, from: earlier, to: earlier, children: true }, signal),
      ])
      return { ...at, now: now.values, before: before.values }
    },
  )

  const pending = computed(() => cards.data.value?.pending ?? 0)
  const countedAt = ref(new Date())
  watch(cards.data, () => (countedAt.value = new Date()))
  onMounted(catalogue.load)

  function when() {
    return { division: division.value, from: month.value, to: month.value }
  }
  function keyChosen(): string[] {
    return indicator.value ? [indicator.value.key] : []
  }

  return {
    catalogue,
    division,
    month,
    go,
    fresh,
    indicator,
    here,
    children,
    cards,
    ranked,
    pending,
    countedAt,
  }
}

/** Counts up whenever figures should be asked again: soon while records wait to be counted. */
function useFreshness(pending: () => number) {
  const fresh = ref(0)
  let timer: ReturnType<typeof setTimeout>
  const next = () => {
    timer = setTimeout(
      () => {
        if (!document.hidden) fresh.value++
        next()
      },
      pending() > 0 ? eager : calm,
    )
  }
  onMounted(next)
  onBeforeUnmount(() => clearTimeout(timer))
  return fresh
}
