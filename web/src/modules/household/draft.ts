import { watch, type Ref } from 'vue'
import type { Household, Member } from '@/api/types'
import { masked } from './identity'

const prefix = 'lingtouyan.draft.'
const pause = 400

/**
 * Keeps what was typed until it is saved. Everything lives as long as the tab; what outlives the
 * tab carries no private value, because a desk may be shared.
 */
export function keepDraft<T extends object>(key: string, typed: Ref<T | null>) {
  let timer: ReturnType<typeof setTimeout>
  let kept = ''

  function restore(): T | null {
    const text = sessionStorage.getItem(prefix + key) ?? localStorage.getItem(prefix + key)
    return text ? (JSON.parse(text) as T) : null
  }

  /** From now on a difference from what is on the form now is a draft. */
  function start(): void {
    kept = JSON.stringify(typed.value)
  }

  function clear(): void {
    clearTimeout(timer)
    sessionStorage.removeItem(prefix + key)
    localStorage.removeItem(prefix + key)
  }

  function write(): void {
    const text = JSON.stringify(typed.value)
    if (text === kept) return
    sessionStorage.setItem(prefix + key, text)
    localStorage.setItem(prefix + key, JSON.stringify(typed.value, withoutPrivate))
  }

  watch(
    typed,
    () => {
      clearTimeout(timer)
      timer = setTimeout(write, pause)
    },
    { deep: true },
  )
  return { restore, start, clear }
}

function withoutPrivate(name: string, value: unknown): unknown {
  const hidden: (keyof Member | keyof Household)[] = ['identityNumber', 'phone', 'bankAccount']
  const secret = hidden.includes(name as keyof Member) && typeof value === 'string'
  return secret && !masked(value) ? '' : value
}

/** Forgets every draft on this computer, at signing out. */
export function forgetDrafts(): void {
  for (const store of [sessionStorage, localStorage]) {
    const keys = Object.keys(store).filter((key) => key.startsWith(prefix))
    keys.forEach((key) => store.removeItem(key))
  }
}
