import { api } from '@/api/client'
import type { Cursored } from '@/api/types'
import type { Tone } from '@/ui/StatusTag.vue'

export type Stage = 'ASKED' | 'OVERDUE' | 'AGREED' | 'OBJECTED' | 'KEPT' | 'RECALLED' | 'LEFT'

/** A recall as it stands; `decidedOn` is the day on which whoever it is about left or was kept. */
export interface Recall {
  id: string
  posting: string
  division: string
  place: string
  name: string | null
  role: string
  sendingUnit: string
  ground: string
  detail: string
  proposedOn: string
  answerBy: string
  answer: 'AGREED' | 'OBJECTED' | null
  answeredOn: string | null
  answerNote: string | null
  stage: Stage
  decidedOn: string | null
  keptNote: string | null
  unhandled: boolean
  handledOn: string | null
  handling: string | null
  version: number
}

/** What a county does with a recall once it is proposed. */
export type Deed = 'answer' | 'kept' | 'handled'

export const narrowings = ['OPEN', 'OVERDUE', 'UNHANDLED', 'ALL'] as const

export const tones: Record<Stage, Tone> = {
  ASKED: 'due',
  OVERDUE: 'overdue',
  AGREED: 'due',
  OBJECTED: 'due',
  KEPT: 'idle',
  RECALLED: 'done',
  LEFT: 'idle',
}

export const isOpen = ({ stage }: Recall) => !['KEPT', 'RECALLED', 'LEFT'].includes(stage)

const PATH = '/posting-recalls'

export const askRecallsIn = (
  question: { division: string; only: (typeof narrowings)[number] },
  cursor: string | null,
) => api.get<Cursored<Recall>>(PATH, { ...question, limit: 50, cursor })

export const askRecalls = (posting: string) => api.get<Recall[]>(`${PATH}/of/${posting}`)

export const propose = (told: {
  id: string
  posting: string
  ground: string
  detail: string
  on: string
}) => api.post<void>(PATH, told)

const seen = ({ version }: Recall) => ({ 'If-Match': `"${version}"` })

export const answer = (recall: Recall, agreed: boolean, on: string, note: string) =>
  api.post<void>(
    `${PATH}/${recall.id}/answer`,
    { answer: agreed ? 'AGREED' : 'OBJECTED', on, note: note.trim() || null },
    {},
    seen(recall),
  )

export const decide = (recall: Recall, deed: 'kept' | 'handled', on: string, text: string) =>
  api.post<void>(`${PATH}/${recall.id}/${deed}`, { on, text: text.trim() }, {}, seen(recall))

export const withdraw = (recall: Recall) => api.remove(`${PATH}/${recall.id}`)
