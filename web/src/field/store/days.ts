/** Days of the province, whatever zone the phone is in; and how far the phone's clock is off, seen at the last contact. */

const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

/** Made once: it is asked for with every row of every list, and making one takes a slow phone a millisecond. */
const ofZone = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

let ahead = 0

/** Small differences are the network's. */
export function learn(serverNow: string, phoneNow: number): void {
  const off = phoneNow - Date.parse(serverNow)
  ahead = Math.abs(off) > 600_000 ? off : 0
}

export function clockIsOff(): number {
  return ahead
}

export function remember(off: number): void {
  ahead = off
}

/** By the phone's own clock: the server puts it right when it comes to be sent. */
export function dayOfPhone(at = Date.now()): string {
  return ofZone.format(at)
}

/** The day as far as the phone can know it. */
export function today(): string {
  return dayOfPhone(Date.now() - ahead)
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}
