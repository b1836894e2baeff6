import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { ref } from 'vue'
import { Problem } from '@/api/problem'
import { useLoad } from './useLoad'

it('drops an answer that comes after a newer question', async () => {
  const asked = ref('old')
  const answers: Record<string, (text: string) => void> = {}
  const { data } = useLoad(
    () => asked.value,
    (name) => new Promise<string>((resolve) => (answers[name] = resolve)),
  )
  asked.value = 'new'
  await flushPromises()
  answers.new!('new answer')
  answers.old!('old answer')
  await flushPromises()
  expect(data.value).toBe('new answer')
})

it('keeps the refusal in place of the data', async () => {
  const refusal = new Problem(404, 'NOT_FOUND', 'not there')
  const { data, problem } = useLoad(
    () => 1,
    () => Promise.reject(refusal),
  )
  await flushPromises()
  expect(data.value).toBeNull()
  expect(problem.value?.reason).toBe('NOT_FOUND')
})
