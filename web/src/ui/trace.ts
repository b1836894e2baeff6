/** One figure: which indicator, where, when; of a ratio also which part is opened. */
export interface Figure {
  key: string
  division: string
  month: string
  part?: 'numerator' | 'denominator'
}

/** A figure as it stands in the address, so that an opened figure can be sent to a colleague. */
export function written({ key, division, month, part }: Figure): string {
  return [key, division, month, part].filter(Boolean).join('~')
}

export function read(text: unknown): Figure | null {
  const [key, division, month, part] = String(text ?? '').split('~')
  if (!key || !division || !month) return null
  const known = part === 'numerator' || part === 'denominator'
  return known ? { key, division, month, part } : { key, division, month }
}
