import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { actAs, api, endSession } from '@/api/client'
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
      .then((session) => begin(session))
      .catch((thrown) => {
        asked = null
        if (!(thrown instanceof Problem && thrown.status === 401)) throw thrown
      })
    return asked
  }

  async function signIn(account: string, password: string, code = ''): Promise<void> {
    actAs(null)
    begin((await api.post<Session>('/session', { account, password, code })).body)
    asked = Promise.resolve()
  }

  /** Goes on in another post of the same person; other pages that are open stay in theirs. */
  async function actIn(post: string): Promise<void> {
    begin((await api.put<Session>('/session/post', { post }, {})).body)
  }

  /** Asks again who is signed in, after something about the account changed. */
  async function renew(): Promise<void> {
    begin(await api.get<Session>('/session'))
  }

  /** From here on every request names the post it acts in, whatever is chosen on another page. */
  function begin(session: Session): void {
    current.value = session
    actAs(session.post)
  }

  async function signOut(): Promise<void> {
    await endSession()
    forget()
  }

  function forget(): void {
    current.value = null
    asked = null
    actAs(null)
  }

  const may = (right: string) => current.value?.rights?.includes(right) ?? false
  const mayWrite = computed(() => may('WRITE_RECORDS'))

  return { current, known, signIn, actIn, renew, signOut, forget, may, mayWrite }
})
