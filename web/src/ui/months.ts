/** Months as the interface writes them: `2018-12`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** The scenario of the demo ends here; a later month would only repeat it. */
const endOfDemo = '2018-12'

export function lastMonthOf(demo: boolean): string {
  return demo ? endOfDemo : today().slice(0, 7)
}

/** The date of today where the records are kept, whatever the clock of the desk says. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

export function monthsAway(month: string, distance: number): string {
  const [year, number] = month.split('-').map(Number)
  const index = year! * 12 + number! - 1 + distance
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`
}
