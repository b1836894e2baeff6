import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Session } from '@/api/types'

/** Who is signed in, as the server says. */
export const useSession = defineStore('session', () => {
  const current = ref<Session | null>(null)
  let asked: Promise<void> | null = null

  /** Asks the server once; a refused session is simply none. */
  function known(): Promise<void> {
    asked ??= api
      .get<Session>('/session')
      .then((session) => void (current.value = session))
      .catch((thrown) => {
        asked = null
        if (!(thrown instanceof Problem && thrown.status === 401)) throw thrown
      })
    return asked
  }

  async function signIn(account: string, password: string): Promise<void> {
    current.value = (await api.post<Session>('/session', { account, password })).body
    asked = Promise.resolve()
  }

  async function signOut(): Promise<void> {
    await api.remove('/session').catch(() => {})
    forget()
  }

  function forget(): void {
    current.value = null
    asked = null
  }

  const may = (right: string) => current.value?.rights?.includes(right) ?? false
  const mayWrite = computed(() => may('WRITE_RECORDS'))

  return { current, known, signIn, signOut, forget, may, mayWrite }
})
