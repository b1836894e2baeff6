import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { forgetDrafts, keepDraft } from './draft'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.useFakeTimers()
})

async function type(): Promise<ReturnType<typeof keepDraft>> {
  const form = ref({ number: '1', identityNumber: '' })
  const draft = keepDraft('one', form)
  draft.start()
  form.value.identityNumber = '11010519491231002X'
  await flushPromises()
  vi.runAllTimers()
  return draft
}

it('gives back what was typed in this tab', async () => {
  const draft = await type()
  expect(draft.restore()).toEqual({ number: '1', identityNumber: '11010519491231002X' })
})

it('keeps no private value beyond the tab', async () => {
  const draft = await type()
  sessionStorage.clear()
  expect(draft.restore()).toEqual({ number: '1', identityNumber: '' })
})

it('is gone once saved or signed out', async () => {
  const draft = await type()
  draft.clear()
  expect(draft.restore()).toBeNull()
  const other = await type()
  forgetDrafts()
  expect(other.restore()).toBeNull()
})
