import { computed, ref, shallowRef } from 'vue'
import { v7 as newId } from 'uuid'
import { useDeed } from '@/ui/useDeed'
import { placeHome, takeOff, type MappedHousehold } from './homes'
import { pointed, positioned, type Plane, type Place, type Point } from './plane'

/** Placing one household after the other: who it is, where the cross stands, what the device says. */
export function usePlacing(
  plane: () => Plane | null,
  households: () => MappedHousehold[],
  written: () => Promise<void>,
) {
  const chosen = shallowRef<MappedHousehold | null>(null)
  const told = shallowRef<Place | null>(null)
  const seeking = ref(false)
  const lost = ref(false)
  let id = newId()
  const { busy, problem, doIt } = useDeed()

  const cross = computed(() => (told.value ? (plane()?.at(told.value) ?? null) : null))
  const mayPoint = computed(() => plane()?.told != null)

  function choose(one: MappedHousehold | null): void {
    chosen.value = one
    told.value = one?.home?.place ?? null
    id = newId()
    lost.value = false
    problem.value = null
  }

  function point(at: Point): void {
    const now = plane()?.told?.(at)
    if (now) told.value = pointed(told.value, now)
  }

  /** The device is asked once and only when somebody wishes it. */
  function locate(): void {
    seeking.value = true
    lost.value = false
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        seeking.value = false
        told.value = positioned(told.value, coords)
      },
      () => {
        seeking.value = false
        lost.value = true
      },
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }

  /** Then the next one that has no place yet, as long as there is one. */
  async function save(): Promise<void> {
    const one = chosen.value
    const place = told.value
    if (!one || !place) return
    const first = !one.home
    if (!(await doIt(() => placeHome(one, place, id)))) return
    await written()
    const at = households().findIndex(({ id }) => id === one.id)
    const rest = [...households().slice(at + 1), ...households().slice(0, at)]
    choose((first && rest.find(({ home }) => !home)) || null)
  }

  async function remove(): Promise<void> {
    const home = chosen.value?.home
    if (!home || !(await doIt(() => takeOff(home)))) return
    await written()
    choose(null)
  }

  return {
    chosen,
    told,
    cross,
    mayPoint,
    seeking,
    lost,
    busy,
    problem,
    choose,
    point,
    locate,
    save,
    remove,
  }
}
