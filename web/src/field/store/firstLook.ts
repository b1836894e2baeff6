import * as days from './days'
import { LANGUAGE } from './language'
import * as vault from './vault'
import type { TodayRow } from './todayRows'

/**
 * What the page of the day showed last, kept like everything else under the phone's key. A cheap phone shows it at the next
 * opening within the time that the application itself needs to begin, and the application then takes its place.
 */
interface FirstLook {
  language: string | null
  /** How far the phone's clock was off. */
  ahead: number
  page: string
  /** How it reads on the days to come: below the title, and each row. */
  on: Record<string, { beneath: string; rows: Reading[] }>
}

/** What of a row depends on the day. */
export interface Reading {
  small: string
  side: string
  colour: '' | 'soon' | 'over'
}

const NAME = 'firstLook'
const DAYS = 7
/** What fits the screen. */
const ROWS = 10

const isRow = '.rows.today a.row'

export async function keepFirstLook(
  rows: TodayRow[],
  beneath: (day: string) => string,
): Promise<void> {
  const shown = document.getElementById('app')?.cloneNode(true) as HTMLElement | undefined
  if (!shown?.querySelector(isRow)) return dropFirstLook()
  shown.querySelectorAll(isRow).forEach((row, at) => at >= ROWS && row.remove())
  const kept = [...Array(DAYS).keys()].map((more) => days.plusDays(days.today(), more))
  await vault.keep('kept', NAME, {
    language: localStorage.getItem(LANGUAGE),
    ahead: days.clockIsOff(),
    page: shown.innerHTML,
    on: Object.fromEntries(
      kept.map((day) => [
        day,
        { beneath: beneath(day), rows: rows.slice(0, ROWS).map((row) => row.on(day)) },
      ]),
    ),
  } satisfies FirstLook)
}

/** What was written down since would be missing in it. */
export function dropFirstLook(): Promise<void> {
  return vault.drop('kept', [NAME])
}

/** @returns whether something stands on the page now */
export async function showFirstLook(): Promise<boolean> {
  const app = document.getElementById('app')
  if (!app || location.pathname !== '/field/') return false
  // Asked for together: each question costs a cheap phone as much as both.
  const [isOpen, look] = await Promise.all([vault.isOpen(), vault.read<FirstLook>('kept', NAME)])
  if (!isOpen || !look || look.language !== localStorage.getItem(LANGUAGE)) return false
  days.remember(look.ahead)
  const today = look.on[days.today()]
  if (!today) return false
  app.innerHTML = look.page
  readOn(today, app)
  return true
}

function readOn({ beneath, rows }: FirstLook['on'][string], page: HTMLElement): void {
  const below = page.querySelector('header p')
  if (below) below.textContent = beneath
  page.querySelectorAll(isRow).forEach((row, at) => {
    const reading = rows[at]
    const [small, side] = [row.querySelector('.small'), row.querySelector('.side')]
    if (!reading || !small || !side) return
    small.textContent = reading.small
    side.textContent = reading.side
    side.className = `side ${reading.colour}`
  })
}
