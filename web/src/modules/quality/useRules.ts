import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { i18n } from '@/app/i18n'
import { askRules, type QualityRule } from './findings'

/** The rules of quality in the reader's language, asked once. */
export const useRules = defineStore('quality-rules', () => {
  const { locale } = i18n.global
  const rules = shallowRef<QualityRule[]>([])
  const byKey = computed(() => new Map(rules.value.map((rule) => [rule.key, rule])))
  let asked: Promise<void> | null = null

  function load(): Promise<void> {
    asked ??= askRules()
      .then((answer) => void (rules.value = answer))
      .catch(() => void (asked = null))
    return asked
  }

  const english = () => locale.value === 'en'

  /** A rule by its name, which is awaited rather than its key shown; the key where the server no longer has it. */
  function name(key: string): string {
    const rule = byKey.value.get(key)
    if (rules.value.length === 0) return '…'
    return rule ? (english() ? rule.nameEn : rule.name) : key
  }

  function says(key: string): string {
    const rule = byKey.value.get(key)
    return rule ? (english() ? rule.saysEn : rule.says) : ''
  }

  const number = (key: string) => byKey.value.get(key)?.number ?? ''
  const field = (key: string) => byKey.value.get(key)?.field ?? ''

  return { rules, load, name, says, number, field }
})
