type Translate = (key: string) => string

/** Fields that follow from another one in the form. */
const givenBy: Record<string, string> = { sex: 'identityNumber', birthDate: 'identityNumber' }

/** What stands above a field of the household or, with a member, of the member; of a fact of the year its own label. */
export function wordOf(field: string, member: number, factLabel: string | undefined, t: Translate) {
  return factLabel ?? t(`${member >= 0 ? 'member' : 'household'}.${givenBy[field] ?? field}`)
}

/**
 * Brings the field of the form before one's eyes: of that member, or, where no member is meant, of the household. Fields
 * are known by what stands above them, so that the form needs no other names. A folded part opens for it.
 */
export function focusField(word: string, member: number): void {
  const form = document.querySelector('form')
  const part = member >= 0 ? form?.querySelectorAll('fieldset.member')[member] : form
  const named = [...(part?.querySelectorAll('label, legend') ?? [])].find((one) =>
    one.textContent?.trim().startsWith(word),
  )
  const folded = named?.closest('details')
  if (folded) folded.open = true
  const place = named?.closest('fieldset, .field') ?? part?.querySelector('fieldset.member')
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus({ preventScroll: true })
}
