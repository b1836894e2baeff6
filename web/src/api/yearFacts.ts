/** Facts of a year by the names of the catalogue; what is not told is not there. */
export type Facts = Record<string, unknown>

/** What the catalogue says of one fact. */
export interface DescribedFact {
  name: string
  label: string
  labelEn: string
  /** What sheets and lists call its column. */
  heading: string
  section: string
  ofPersons: boolean
  holds: 'YES_NO' | 'AMOUNT' | 'WHOLE' | 'CODE' | 'CODES'
  list?: string | null
  most: number
  unit?: string | null
}

/** One fact in several years, in words. */
export interface ComparedFact {
  section: string
  person?: string | null
  field: string
  label: string
  values: unknown[]
  differs: boolean
}

export interface YearsCompared {
  known: number[]
  years: number[]
  facts: ComparedFact[]
}
