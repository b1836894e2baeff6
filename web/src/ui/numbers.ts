/** Figures as people read them: separated thousands, no needless decimals, 万 for the large. */

const million = 1_000_000

export interface Shown {
  text: string
  unit: string
}

/** The figure in full, as it is compared and copied; in a column all with the same `places`. */
export function exact(value: number | null | undefined, decimals = 2, places = 0): string {
  if (value === null || value === undefined) return '—'
  return value.toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: decimals,
  })
}

/** How many decimals a column needs so that its points stand under each other. */
export function placesOf(values: (number | null | undefined)[]): number {
  const known = values.filter((value) => typeof value === 'number')
  return Math.max(0, ...known.map((value) => exact(value).split('.')[1]?.length ?? 0))
}

/** The figure at a glance; from a million on it is told in 万 (or millions) with its unit. */
export function shown(value: number | null | undefined, unit: string, language: string): Shown {
  if (value === null || value === undefined || Math.abs(value) < million) {
    return { text: exact(value), unit }
  }
  return language === 'en'
    ? { text: exact(value / million), unit: `M ${unit}`.trim() }
    : { text: exact(value / 10_000), unit: `万${unit}` }
}

export function date(text: string | null | undefined): string {
  return text ? text.slice(0, 10) : '—'
}

/** A point in time as `2018-12-31 17:50`, where the records are kept. */
export function moment(text: string | null | undefined): string {
  if (!text) return '—'
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(text))
  return parts.replace(',', '')
}
