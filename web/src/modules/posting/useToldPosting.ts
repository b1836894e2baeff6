import { v7 as newId } from 'uuid'
import { computed, ref, watch } from 'vue'
import {
  askTermYears,
  countyOf,
  enterCadre,
  isForAField,
  isKnown,
  yearsLater,
  type Cadre,
  type ToldPosting,
} from './postings'

/** What a form tells of a posting; somebody who was typed and not found is entered as a person first. */
export function useToldPosting(division: string, from: string, role = 'FIRST_SECRETARY') {
  const told = ref<ToldPosting>({
    id: newId(),
    division,
    cadre: '',
    role,
    alsoCaptain: false,
    inTeam: false,
    sendingUnit: '',
    unitLevel: '04',
    validFrom: from,
    termEndsOn: yearsLater(from, 2),
    note: null,
    expertise: null,
  })
  const newcomer = newId()
  /** Until the rule of the place has been read. */
  const years = ref(2)
  const whole = computed(() =>
    Boolean(
      told.value.division &&
      told.value.role &&
      (!isForAField(told.value.role) || told.value.expertise) &&
      told.value.cadre.trim() &&
      told.value.sendingUnit.trim() &&
      told.value.validFrom,
    ),
  )

  // The end of the term follows the arrival until somebody says otherwise.
  watch(
    () => told.value.validFrom,
    (now, before) => {
      if (now && before && told.value.termEndsOn === yearsLater(before, years.value))
        told.value.termEndsOn = yearsLater(now, years.value)
    },
  )
  async function readRule(): Promise<void> {
    const asked = await askTermYears(countyOf(division), from)
    if (told.value.termEndsOn === yearsLater(told.value.validFrom, years.value))
      told.value.termEndsOn = yearsLater(told.value.validFrom, asked)
    years.value = asked
  }
  if (division) readRule().catch(() => {})

  function known({ unit }: Cadre): void {
    if (unit && !told.value.sendingUnit) told.value.sendingUnit = unit
  }

  async function body(): Promise<ToldPosting> {
    const { cadre, alsoCaptain, role: as, termEndsOn, note, expertise } = told.value
    const plain = {
      ...told.value,
      alsoCaptain: as === 'FIRST_SECRETARY' && alsoCaptain,
      termEndsOn: termEndsOn || null,
      note: note || null,
      expertise: isForAField(as) ? expertise : null,
    }
    if (isKnown(cadre)) return plain
    const person = {
      id: newcomer,
      name: cadre.trim(),
      unit: told.value.sendingUnit,
      title: null,
      trades: plain.expertise ? [plain.expertise] : [],
    }
    await enterCadre({ ...person, division: countyOf(told.value.division) })
    return { ...plain, cadre: newcomer }
  }

  return { told, whole, known, body }
}
