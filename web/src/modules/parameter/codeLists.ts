import { api } from '@/api/client'

export interface CodeList {
  list: string
  label: string
  labelEn: string
  fixed: boolean
}

export interface CodeEntry {
  code: string
  label: string
  labelEn: string
  aliases: string[]
  division: string
  from: string | null
  to: string | null
  basis: string
  enteredBy: string | null
  enteredAt: string | null
}

export const askLists = (signal: AbortSignal) => api.get<CodeList[]>('/code-lists', {}, signal)

export const askEntries = (list: string, signal: AbortSignal) =>
  api.get<CodeEntry[]>(`/code-lists/${list}`, {}, signal)

export const putEntry = (list: string, entry: CodeEntry) =>
  api.put<void>(`/code-lists/${list}/${encodeURIComponent(entry.code)}`, entry, {})

/** Spellings as people type them one after another, with commas of either width or on lines of their own. */
export function spellings(typed: string): string[] {
  return typed
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
}
