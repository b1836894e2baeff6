import { beforeEach, expect, it } from 'vitest'
import { plusDays, today } from './days'
import {
  bodyOf,
  draftFrom,
  isQuorate,
  missingIn,
  owedBy,
  waitingMeetings,
  type MeetingDraft,
} from './meetings'
import { phone } from './phone'
import type { MeetingBranch } from '../types'

const from = plusDays(today(), -10)
const until = plusDays(today(), 10)
const branch: MeetingBranch = {
  id: 'b',
  name: '村党支部',
  kind: 'BRANCH',
  members: 20,
  committee: 3,
  owed: [
    { kind: 'PARTY_DAY', from, until, heldOn: null },
    { kind: 'LECTURE', from, until, heldOn: plusDays(today(), -3) },
  ],
}
const written = (on: string) =>
  ({
    operation: { kind: 'MEETING', organisationId: 'b', on, body: { kind: 'PARTY_DAY' } },
  }) as never

const draft: MeetingDraft = {
  kind: 'PARTY_DAY',
  topic: ' 学习 ',
  due: 20,
  attended: 18,
  onLeave: 2,
  venueId: null,
  place: '',
  decisions: '',
  lateBecause: '',
  points: [],
}

beforeEach(() => {
  phone.queue = []
  phone.pack = { meetings: { lateDays: 7, organisations: [branch], venues: [] } } as never
})

it('counts what the phone wrote and has not sent as held', () => {
  expect(waitingMeetings.value).toBe(1)
  phone.queue = [written(plusDays(from, -1))]
  expect(waitingMeetings.value).toBe(1)
  phone.queue = [written(today())]
  expect(waitingMeetings.value).toBe(0)
  expect(owedBy(branch)[0]).toMatchObject({ heldOn: today(), sent: false })
})

it('does not press for what has time until later in the year', () => {
  const yearly = { kind: 'LIFE', from, until: plusDays(today(), 40), heldOn: null } as const
  phone.pack = {
    meetings: { lateDays: 7, venues: [], organisations: [{ ...branch, owed: [yearly] }] },
  } as never
  expect(waitingMeetings.value).toBe(0)
})

it('says no last day for a period that began after the last contact', () => {
  const past = { ...branch, owed: [{ ...branch.owed[1], until: plusDays(today(), -1) }] }
  expect(owedBy(past)).toEqual([{ kind: 'LECTURE', until: null, heldOn: null, sent: true }])
})

it('asks for what the server would refuse', () => {
  expect(missingIn(draft, false)).toBe('')
  expect(missingIn({ ...draft, topic: ' ' }, false)).toBe('topic')
  expect(missingIn({ ...draft, attended: '' }, false)).toBe('attended')
  expect(missingIn({ ...draft, onLeave: 3 }, false)).toBe('more')
  const points = [{ id: 'p', place: '冬窝子', attended: 19 }]
  expect(missingIn({ ...draft, points }, false)).toBe('points')
  expect(missingIn(draft, true)).toBe('late')
})

it('reads back what was refused as it was written', () => {
  const points = [
    { id: 'p', place: '冬窝子', attended: 8 },
    { id: 'q', place: ' ', attended: '' as const },
  ]
  const body = bodyOf({ ...draft, points }, false)
  expect(body).toMatchObject({ topic: '学习', place: null, points: [{ attended: 8 }] })
  expect(bodyOf(draftFrom(body), false)).toEqual(body)
})

it('knows when too few came for a meeting to count', () => {
  const came = (kind: MeetingDraft['kind'], attended: number) => ({ ...draft, kind, attended })
  expect(isQuorate(came('MEMBERS', 10))).toBe(false)
  expect(isQuorate(came('MEMBERS', 11))).toBe(true)
  expect(isQuorate(came('COMMITTEE', 9))).toBe(false)
  expect(isQuorate(came('COMMITTEE', 10))).toBe(true)
  expect(isQuorate(came('LECTURE', 1))).toBe(true)
})
