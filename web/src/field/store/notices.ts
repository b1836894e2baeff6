import { computed } from 'vue'
import { today } from './days'
import { phone } from './phone'
import type { Notice } from '../types'

/** Notices of the village as far as the phone knows them, with what it answered itself and has not sent. */

export interface Answer {
  on: string
  coming: boolean | null
  sent: boolean
}

export function answerTo(notice: Notice): Answer | null {
  const mine = phone.queue.filter(({ operation }) => operation.noticeId === notice.id).at(-1)
  if (mine) {
    const coming = (mine.operation.body.coming as boolean | undefined) ?? null
    return { on: mine.operation.on, coming, sent: false }
  }
  return notice.readOn ? { on: notice.readOn, coming: notice.coming, sent: true } : null
}

/** What is over is not shown, also where the phone has not been in touch since. */
export const notices = computed<Notice[]>(() =>
  (phone.pack?.notices ?? []).filter((notice) => notice.lastDay >= today()),
)

/** The notice of the day: what nobody here has read yet, what asks for an answer first. */
export const unread = computed(() =>
  notices.value
    .filter((notice) => !answerTo(notice))
    .sort((one, other) => Number(other.wants === 'COMING') - Number(one.wants === 'COMING')),
)
