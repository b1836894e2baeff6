/** What private values are needed for, as the server knows it. */
export const purposes = ['VISIT', 'CONTACT', 'MATCHING', 'PAYMENT', 'CORRECTION', 'INSPECTION']

export interface Grounds {
  purpose: string
  reason: string
}
