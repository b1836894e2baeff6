import { showDialog, showToast } from 'vant'
import type { Queued } from '../types'
import { phone } from './phone'
import { keepPhoto } from './photos'
import { writeDown, type Told } from './queue'
import { sync } from './sync'

/** Writes down and sends at once where it can; a full phone is said plainly and the page keeps what it holds. */
export async function save(
  told: Told,
  t: (key: string) => string,
  photos: Blob[] = [],
): Promise<boolean> {
  const taken = await write(told, t)
  if (!taken) return false
  const kept = await keepPhotos(taken, photos)
  showToast(t(!kept ? 'photo.full' : phone.online ? 'saved.online' : 'saved.offline'))
  void sync()
  return true
}

/** What was written down stands, whether there is room for its photographs or not. */
async function keepPhotos({ operation, head }: Queued, photos: Blob[]): Promise<boolean> {
  try {
    for (const photo of photos) await keepPhoto(operation.id, head, photo)
    return true
  } catch {
    phone.trouble = 'FULL'
    return false
  }
}

async function write(told: Told, t: (key: string) => string): Promise<Queued | null> {
  try {
    return await writeDown(told)
  } catch {
    phone.trouble = 'FULL'
    await showDialog({
      title: t('full.title'),
      message: t('full.message'),
      confirmButtonText: t('full.ok'),
    })
    return null
  }
}
