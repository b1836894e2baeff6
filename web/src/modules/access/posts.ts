/** The functions an administrator may give. */
export const roles = [
  'PROVINCE_OFFICER',
  'CITY_OFFICER',
  'COUNTY_OFFICER',
  'TOWNSHIP_OFFICER',
  'VILLAGE_CADRE',
  'AUDITOR',
  'SECURITY_OFFICER',
  'ADMINISTRATOR',
]

/** A post as it is being typed; what is empty is left out when it is sent. */
export interface PostDraft {
  role: string
  division: string
  firstDay: string
  lastDay: string
  standInFor: string
  basis: string
}

export const newPost = (): PostDraft => ({
  role: 'COUNTY_OFFICER',
  division: '',
  firstDay: '',
  lastDay: '',
  standInFor: '',
  basis: '',
})

export const wishOf = (draft: PostDraft) =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''))

export const isWhole = (draft: PostDraft) =>
  /^\d{12}$/.test(draft.division) && draft.basis.trim() !== ''
