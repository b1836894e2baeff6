import type { RouteRecordRaw } from 'vue-router'

export const partyRoutes: RouteRecordRaw[] = [
  {
    path: 'party',
    name: 'party-organisations',
    component: () => import('./OrganisationList.vue'),
    meta: { nav: 'party-organisations', right: 'READ_RECORDS' },
  },
  {
    path: 'party/due',
    name: 'party-due',
    component: () => import('./DuePage.vue'),
    meta: { nav: 'party-due', right: 'READ_RECORDS' },
  },
  {
    path: 'party/development',
    name: 'party-development',
    component: () => import('./DevelopmentPage.vue'),
    meta: { nav: 'party-development', right: 'READ_RECORDS' },
  },
  {
    path: 'party/away',
    name: 'party-away',
    component: () => import('./AwayPage.vue'),
    meta: { nav: 'party-away', right: 'READ_RECORDS' },
  },
  {
    path: 'party/dues',
    name: 'party-dues',
    component: () => import('./DuesOwedPage.vue'),
    meta: { nav: 'party-dues', right: 'READ_RECORDS' },
  },
  {
    path: 'party/dues/:id',
    name: 'party-ledger',
    component: () => import('./DuesPage.vue'),
    meta: { nav: 'party-dues', right: 'READ_RECORDS' },
  },
  {
    path: 'party/venues',
    name: 'party-venues',
    component: () => import('./VenueList.vue'),
    meta: { nav: 'party-venues', right: 'READ_RECORDS' },
  },
  {
    path: 'party/venues/:id',
    name: 'party-venue',
    component: () => import('./VenuePage.vue'),
    meta: { nav: 'party-venues', right: 'READ_RECORDS' },
  },
  {
    path: 'party/chain',
    name: 'party-chain',
    component: () => import('./ChainPage.vue'),
    meta: { nav: 'party-chain', right: 'READ_RECORDS' },
  },
  {
    path: 'party/:id',
    name: 'party-organisation',
    component: () => import('./OrganisationPage.vue'),
    meta: { nav: 'party-organisations', right: 'READ_RECORDS' },
  },
]
