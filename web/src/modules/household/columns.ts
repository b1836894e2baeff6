import { ref } from 'vue'

export const columns = ['number', 'place', 'people', 'kind', 'status', 'cause'] as const
export type Column = (typeof columns)[number]

const remembered = 'lingtouyan.household.columns'

/** Which columns this reader wants to see, kept on this computer. */
export function useColumns() {
  const stored = JSON.parse(localStorage.getItem(remembered) ?? 'null') as Column[] | null
  const shown = ref<Column[]>(stored ?? [...columns])

  function toggle(column: Column, on: boolean): void {
    shown.value = columns.filter((one) => (one === column ? on : shown.value.includes(one)))
    localStorage.setItem(remembered, JSON.stringify(shown.value))
  }

  return { shown, toggle }
}
