import { showDialog, showToast } from 'vant'
import { phone } from './phone'
import { writeDown, type Told } from './queue'
import { sync } from './sync'

/** Writes down and sends at once where it can; a full phone is said plainly and the page keeps what it holds. */
export async function save(told: Told, t: (key: string) => string): Promise<boolean> {
  try {
    await writeDown(told)
  } catch {
    phone.trouble = 'FULL'
    await showDialog({
      title: t('full.title'),
      message: t('full.message'),
      confirmButtonText: t('full.ok'),
    })
    return false
  }
  showToast(t(phone.online ? 'saved.online' : 'saved.offline'))
  void sync()
  return true
}
