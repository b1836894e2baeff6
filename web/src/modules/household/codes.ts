import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/client'
import type { Code, CodeLists } from '@/api/types'
import { i18n } from '@/app/i18n'

/** The code lists that records are written with, asked once. */
export const useCodes = defineStore('codes', () => {
  const { locale } = i18n.global
  const lists = shallowRef<CodeLists>({})
  let asked: Promise<void> | null = null

  function load(): Promise<void> {
    asked ??= api
      .get<CodeLists>('/codes')
      .then((answer) => void (lists.value = answer))
      .catch(() => void (asked = null))
    return asked
  }

  const list = (name: string): Code[] => lists.value[name] ?? []
  const worded = (code: Code) => (locale.value === 'en' && code.labelEn) || code.label

  /** The word for a code; the code itself where the list does not know it. */
  function label(name: string, code: string | null | undefined, fallback?: string | null): string {
    if (!code) return '—'
    const found = list(name).find((one) => one.code === code)
    return found ? worded(found) : (fallback ?? code)
  }

  return { list, label, worded, load }
})
