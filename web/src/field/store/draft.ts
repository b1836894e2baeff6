import * as vault from './vault'

/** What was typed and not saved yet is still there when the phone is taken out of the pocket again. */

export const draftOf = <T>(name: string): Promise<T | undefined> =>
  vault.read<T>('kept', `draft:${name}`)

let timer: ReturnType<typeof setTimeout> | undefined

export function keepDraft(name: string, draft: unknown): void {
  clearTimeout(timer)
  timer = setTimeout(() => void vault.keep('kept', `draft:${name}`, draft).catch(() => {}), 400)
}

export async function dropDraft(name: string): Promise<void> {
  clearTimeout(timer)
  await vault.drop('kept', [`draft:${name}`])
}
