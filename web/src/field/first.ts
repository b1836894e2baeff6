import './theme.css'
import { showFirstLook } from './store/firstLook'

/** What stood here last is shown first; the application, which a cheap phone needs seconds to begin, follows. */
async function begin(): Promise<void> {
  const shown = await showFirstLook().catch(() => false)
  if (shown) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  await import('./main')
}

void begin()
