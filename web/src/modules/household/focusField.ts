type Translate = (key: string) => string

/** Fields that follow from another one in the form. */
const givenBy: Record<string, string> = { sex: 'identityNumber', birthDate: 'identityNumber' }

/**
 * Brings the field of the form before one's eyes: of that member, or, where no member is meant, of the household. Fields
 * are known by what stands above them, so that the form needs no other names.
 */
export function focusField(field: string, member: number, t: Translate): void {
  const form = document.querySelector('form')
  const part = member >= 0 ? form?.querySelectorAll('fieldset.member')[member] : form
  const word = t(`${member >= 0 ? 'member' : 'household'}.${givenBy[field] ?? field}`)
  const named = [...(part?.querySelectorAll('label, legend') ?? [])].find((one) =>
    one.textContent?.trim().startsWith(word),
  )
  const place = named?.closest('fieldset, .field') ?? part?.querySelector('fieldset.member')
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus({ preventScroll: true })
}
