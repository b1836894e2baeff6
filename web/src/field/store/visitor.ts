import { computed, ref, type Ref } from 'vue'
import { phone } from './phone'
import type { Card } from '../types'

/** Who visits: whoever carries the phone, else the household's helper, else somebody who is named once. */
export function useVisitor(card: Ref<Card | undefined>) {
  const chosen = ref<string | null>(null)
  const helpers = computed(() => phone.pack?.helpers ?? [])
  const visitor = computed(() => chosen.value ?? phone.me ?? card.value?.form.helper?.id ?? null)
  const name = computed(
    () =>
      helpers.value.find((helper) => helper.id === visitor.value)?.name ??
      card.value?.form.helper?.name,
  )
  return { chosen, helpers, visitor, name }
}
