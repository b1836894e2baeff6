import { open, phone } from './phone'

/** Reading what the phone holds begins before the pages are there to show it: the database works while they are made ready. */
export const opening: Promise<unknown> = open().catch(() => (phone.broken = true))
