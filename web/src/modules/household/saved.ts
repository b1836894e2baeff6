import { defineStore } from 'pinia'
import { reactive, ref } from 'vue'
import type { Household, HouseholdItem } from '@/api/types'

/** Households written in this session, so that a list met again shows them as they are now. */
export const useSaved = defineStore('saved-households', () => {
  const byId = reactive(new Map<string, Household>())
  const created = ref(0)

  function remember(household: Household, isNew = false): void {
    byId.set(household.id, household)
    if (isNew) created.value++
  }

  function current(item: HouseholdItem): HouseholdItem {
    const newer = byId.get(item.id)
    if (!newer) return item
    const { number, kind, kindLabel, status, statusLabel, mainCause, mainCauseLabel } = newer
    const headName = newer.members.find((member) => member.relation === '01')?.name ?? item.headName
    const people = newer.members.length
    return {
      ...item,
      ...{ number, kind, kindLabel, status, statusLabel, mainCause, mainCauseLabel },
      ...{ headName, people },
    }
  }

  return { remember, current, created }
})
