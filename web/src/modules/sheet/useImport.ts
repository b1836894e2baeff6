import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { address, api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { ImportJob } from '@/api/types'
import { over, processed, secondsLeft } from './progress'

const pause = 1000

/** Follows an import until it is over, told by the server or, where that does not work, by asking; leaving the page does not stop it. */
export function useImport(id: string) {
  const job = shallowRef<ImportJob | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout>
  let events: EventSource | null = null
  let deaf = typeof EventSource === 'undefined'
  let first: { at: number; done: number } | null = null

  async function look(): Promise<void> {
    clearTimeout(timer)
    try {
      job.value = await api.get<ImportJob>(`/imports/${id}`)
      problem.value = null
    } catch (thrown) {
      problem.value = Problem.from(thrown)
      // A passing failure, such as a restart of the server, is waited out.
      if (!problem.value.passing) return
    }
    if (job.value) measure(job.value)
    if (job.value && over(job.value) && !undoing(job.value)) return
    if (deaf || !job.value || over(job.value)) timer = setTimeout(look, pause)
    else listen()
  }

  function listen(): void {
    if (events) return
    events = new EventSource(address(`/imports/${id}/progress`))
    events.addEventListener('progress', (event) => told(JSON.parse((event as MessageEvent).data)))
    events.addEventListener('end', () => {
      hush()
      void look()
    })
    events.onerror = () => {
      hush()
      deaf = true
      timer = setTimeout(look, pause)
    }
  }

  function told(news: Partial<ImportJob> & { secondsLeft?: number }): void {
    if (!job.value) return
    left.value = news.secondsLeft ?? null
    job.value = { ...job.value, ...news }
  }

  function hush(): void {
    events?.close()
    events = null
  }

  function measure(seen: ImportJob): void {
    if (seen.state !== 'RUNNING') return void (left.value = null)
    first ??= { at: Date.now(), done: processed(seen) }
    const milliseconds = Date.now() - first.at
    left.value = milliseconds > 0 ? secondsLeft(seen, first.done, milliseconds) : null
  }

  onBeforeUnmount(() => {
    clearTimeout(timer)
    hush()
  })
  void look()
  return { job, problem, left, look, over: computed(() => !!job.value && over(job.value)) }
}

const undoing = (job: ImportJob) => ['QUEUED', 'RUNNING'].includes(job.rollback?.state ?? '')
