import { computed } from 'vue'
import { daysBetween, today } from './days'
import { phone } from './phone'
import type { MeetingBranch, MeetingKind, OwedMeeting } from '../types'

/** Meetings of the village's Party organisations: what is owed as far as the phone knows, with what it wrote and has not sent. */

export interface Owed {
  kind: MeetingKind
  /** Nothing where the period began after the last contact: by then the rule may be another one. */
  until: string | null
  heldOn: string | null
  sent: boolean
}

export const branches = computed<MeetingBranch[]>(() => phone.pack?.meetings?.organisations ?? [])

export function owedBy(branch: MeetingBranch): Owed[] {
  const nextFirst = [...branch.owed].sort((one, other) => one.until.localeCompare(other.until))
  return nextFirst.map((owed) => {
    const isOver = owed.until < today()
    const mine = unsent(branch.id, owed, isOver)
    return {
      kind: owed.kind,
      until: isOver ? null : owed.until,
      heldOn: mine ?? (isOver ? null : owed.heldOn),
      sent: mine === undefined,
    }
  })
}

/** The day on which one of this period was held that waits to be sent. */
function unsent(branch: string, owed: OwedMeeting, isOver: boolean): string | undefined {
  return phone.queue
    .map(({ operation }) => operation)
    .filter((one) => one.organisationId === branch && one.body.kind === owed.kind)
    .filter((one) => (isOver ? one.on > owed.until : one.on >= owed.from))
    .at(-1)?.on
}

/** Within so many days it is time to think of it: of a monthly meeting always, of a yearly one in its last month. */
const SOON = 31

export function isSoon({ heldOn, until }: Owed): boolean {
  return heldOn === null && (until === null || daysBetween(today(), until) <= SOON)
}

export const waitingMeetings = computed(() => branches.value.flatMap(owedBy).filter(isSoon).length)

/** Most often held first. */
export function kindsOf(branch: MeetingBranch): MeetingKind[] {
  return branch.kind === 'GROUP'
    ? ['GROUP']
    : ['PARTY_DAY', 'MEMBERS', 'COMMITTEE', 'LECTURE', 'LIFE', 'REVIEW']
}

/** How many are due; nothing where the roster is not known here. */
export function dueAt(branch: MeetingBranch, kind: MeetingKind): number | null {
  return (kind === 'COMMITTEE' ? branch.committee : branch.members) || null
}

/** A meeting as it is being written down; numbers stand as they were typed. */
export interface MeetingDraft {
  kind: MeetingKind
  topic: string
  due: number | ''
  attended: number | ''
  onLeave: number | ''
  venueId: string | null
  place: string
  decisions: string
  lateBecause: string
  points: { id: string; place: string; attended: number | '' }[]
}

/** The first thing that is missing, as a key of the form's texts. */
export function missingIn(draft: MeetingDraft, isLate: boolean): string {
  const { topic, due, attended, onLeave, points, lateBecause } = draft
  if (!topic.trim()) return 'topic'
  if (due === '' || due < 0) return 'due'
  if (attended === '' || attended < 0) return 'attended'
  if (attended + Number(onLeave) > due) return 'more'
  if (points.reduce((sum, point) => sum + Number(point.attended), 0) > attended) return 'points'
  return isLate && !lateBecause.trim() ? 'late' : ''
}

/** Whether enough came for it to count; the same rule holds at the desk. */
export function isQuorate({ kind, due, attended }: MeetingDraft): boolean {
  if (kind === 'MEMBERS') return Number(attended) * 2 > Number(due)
  return kind !== 'COMMITTEE' || Number(attended) * 2 >= Number(due)
}

/** As the server takes it. */
export function bodyOf(draft: MeetingDraft, isLate: boolean): Record<string, unknown> {
  return {
    kind: draft.kind,
    topic: draft.topic.trim(),
    venueId: draft.venueId,
    place: draft.place.trim() || null,
    due: draft.due,
    attended: draft.attended,
    onLeave: Number(draft.onLeave),
    decisions: draft.decisions.trim() || null,
    lateBecause: isLate ? draft.lateBecause.trim() : null,
    points: draft.points
      .filter(({ place }) => place.trim())
      .map(({ id, place, attended }) => ({ id, place: place.trim(), attended: Number(attended) })),
  }
}

export function draftFrom(body: Record<string, unknown>): MeetingDraft {
  const told = body as unknown as MeetingDraft
  return {
    ...told,
    place: told.place ?? '',
    decisions: told.decisions ?? '',
    lateBecause: told.lateBecause ?? '',
    points: [...told.points],
  }
}
