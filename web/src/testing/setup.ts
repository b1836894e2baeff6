import { afterEach, vi } from 'vitest'
import { closePages } from './page'

afterEach(() => {
  closePages()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  localStorage.clear()
  sessionStorage.clear()
})
