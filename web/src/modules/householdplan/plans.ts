import { api } from '@/api/client'
import type {
  Asked,
  Edition,
  Measure,
  MeasureDraft,
  MeasureState,
  Plan,
  PlanDraft,
  PlanForm,
  PlanOfYear,
  Role,
} from './shapes'

export * from './shapes'

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
const path = (id: string) => `/household-plans/${id}`

export const plansOf = (household: string) =>
  api.get<PlanOfYear[]>(`/households/${household}/plans`)

export const formOf = (household: string, year: number) =>
  api.get<PlanForm>(`/households/${household}/plan-form`, { year })

export const readPlan = (id: string) => api.get<Plan>(path(id))

export const planOfMeasure = (id: string) => api.get<Plan>(`/measures/${id}/plan`)

export const readEdition = (id: string, number: number) =>
  api.get<Edition>(`${path(id)}/editions/${number}`)

export const makePlan = (draft: PlanDraft) => api.post<Plan>('/household-plans', filled(draft))

export const changePlan = (draft: PlanDraft, version: number) =>
  api.put<Plan>(path(draft.id), filled(draft), ifMatch(version))

export const signPlan = (
  { id, version }: Plan,
  signatures: { id: string; role: Role; who: string; on: string }[],
) => api.post<Plan>(`${path(id)}/signatures`, { signatures }, undefined, ifMatch(version))

export const revisePlan = ({ id, version }: Plan, on: string, reason: string) =>
  api.post<Plan>(`${path(id)}/editions`, { on, reason }, undefined, ifMatch(version))

export const tellQuarter = (id: string, quarter: number, on: string, text: string) =>
  api.put<Plan>(`${path(id)}/quarters/${quarter}`, { on, text }, {})

export interface Result {
  doneOn?: string
  realIncome?: number | null
  inAccount?: boolean
  droppedOn?: string
  dropReason?: string
}

export const tellResult = ({ id, version }: Measure, result: Result) =>
  api.put<Plan>(`/measures/${id}/result`, filled(result), ifMatch(version))

/** A field that was emptied again holds an empty text; nothing was said then. */
function filled(body: object): object {
  return JSON.parse(JSON.stringify(body, (_, value) => (value === '' ? null : value)))
}

/** What is planned of a measure, as it is written again. */
export function draftOf(measure: Measure): MeasureDraft {
  const { id, kind, content, quantity, unit, fund, amount, body, dueOn, expectedIncome } = measure
  const ownerId = measure.owner?.id ?? null
  return { id, kind, content, quantity, unit, fund, amount, body, ownerId, dueOn, expectedIncome }
}

/** What the rules ask for and no measure answers. */
export function lacking(asked: Asked[], kinds: string[]): Asked[] {
  return asked.filter(({ measures }) => !measures.some((kind) => kinds.includes(kind)))
}

/** A sum over measures; nothing where none says anything. */
export function sumOf(measures: Measure[], of: 'amount' | 'expectedIncome' | 'realIncome') {
  const said = measures.flatMap((measure) => measure[of] ?? [])
  return said.length ? said.reduce((total, one) => total + one, 0) : null
}

export const toneOf = (state: MeasureState) =>
  state === 'DONE' ? 'done' : state === 'OVERDUE' ? 'overdue' : state === 'OPEN' ? 'due' : 'idle'
