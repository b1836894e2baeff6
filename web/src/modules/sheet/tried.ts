import { shallowReactive } from 'vue'

/** A file that was only tried, kept in this tab so that taking it in is one click. */
export interface Tried {
  table: string
  file: File
  date: string | null
}

export const tried = shallowReactive(new Map<string, Tried>())
