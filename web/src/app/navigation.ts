/** The pages of the console by mechanism, in the words of the field. Only what works stands here. */
export const navigation = [
  { title: '', entries: [{ name: 'war-map', right: 'READ_RECORDS' }] },
  {
    title: 'nav.group.household',
    entries: [
      'households',
      'pairs',
      'pair-drafts',
      'helpers',
      'patches',
      'visits-due',
      'needs',
      'household-plans',
      'exits',
      'monitoring',
      'home-map',
      'conflicts',
    ].map((name) => ({ name, right: 'READ_RECORDS' })),
  },
  {
    title: 'nav.group.cadre',
    entries: ['cadres', 'training-rotation', 'courses', 'lectures', 'talents'].map((name) => ({
      name,
      right: 'READ_RECORDS',
    })),
  },
  {
    title: 'nav.group.party',
    entries: [
      'party-organisations',
      'party-due',
      'party-development',
      'party-away',
      'party-dues',
      'party-chain',
      'party-venues',
      'branch-standards',
      'branch-standings',
      'handbooks',
    ].map((name) => ({
      name,
      right: 'READ_RECORDS',
    })),
  },
  {
    title: 'nav.group.posting',
    entries: [
      'posting-coverage',
      'postings',
      'posting-days',
      'posting-leaves',
      'posting-recalls',
      'bonds',
      'talent-projects',
      'posting-drafts',
    ].map((name) => ({
      name,
      right: 'READ_RECORDS',
    })),
  },
  {
    title: 'nav.group.leadership',
    entries: [
      { name: 'teams', right: 'READ_RECORDS' },
      { name: 'leading-groups', right: 'READ_RECORDS' },
      { name: 'rectifications', right: 'READ_RECORDS' },
      { name: 'reserves', right: 'READ_RECORDS' },
      { name: 'joint-reviews', right: 'REVIEW_CANDIDATES' },
    ],
  },
  {
    title: 'nav.group.data',
    entries: [
      { name: 'imports', right: 'IMPORT' },
      { name: 'rural-populations', right: 'READ_RECORDS' },
      { name: 'findings', right: 'READ_RECORDS' },
      { name: 'duplicates', right: 'WRITE_RECORDS' },
    ],
  },
  {
    title: 'nav.group.rules',
    entries: ['rules', 'workdays', 'code-lists'].map((name) => ({ name, right: 'READ_RECORDS' })),
  },
  { title: 'nav.group.division', entries: [{ name: 'adjustments', right: 'CHANGE_DIVISIONS' }] },
  {
    title: 'nav.group.access',
    entries: [
      { name: 'accounts', right: 'ADMINISTER_ACCOUNTS' },
      { name: 'permissions', right: 'READ_PERMISSIONS' },
    ],
  },
  {
    title: 'nav.group.audit',
    entries: [
      { name: 'privacy-requests', right: 'WRITE_RECORDS' },
      { name: 'privacy-requests', right: 'DECIDE_ERASURE' },
      { name: 'trail', right: 'READ_TRAIL' },
    ],
  },
  {
    title: 'nav.group.office',
    entries: [
      { name: 'notices', right: 'READ_RECORDS' },
      { name: 'suggestions', right: 'ANSWER_SUGGESTIONS' },
    ],
  },
  { title: 'nav.group.operating', entries: [{ name: 'operating', right: 'OPERATE' }] },
]

type May = (right: string) => boolean

/** What of it an account may open. */
export function openTo(may: May) {
  return navigation
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ right }) => may(right)) }))
    .filter(({ entries }) => entries.length > 0)
}

/** Where an account begins: those who lead at the war map, others at the first page that is theirs. */
export function firstPage(may: May): string {
  return openTo(may)[0]?.entries[0]?.name ?? 'war-map'
}
