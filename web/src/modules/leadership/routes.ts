import type { RouteRecordRaw } from 'vue-router'

export const leadershipRoutes: RouteRecordRaw[] = [
  {
    path: 'teams',
    name: 'teams',
    component: () => import('./TeamsPage.vue'),
    meta: { nav: 'teams', right: 'READ_RECORDS' },
  },
  {
    path: 'teams/:village',
    name: 'village-team',
    component: () => import('./VillageTeamPage.vue'),
    meta: { nav: 'teams', right: 'READ_RECORDS' },
  },
  {
    path: 'leading-groups',
    name: 'leading-groups',
    component: () => import('./LeadingGroupsPage.vue'),
    meta: { nav: 'leading-groups', right: 'READ_RECORDS' },
  },
  {
    path: 'unreviewed-holders',
    name: 'unreviewed-holders',
    component: () => import('./UnreviewedPage.vue'),
    meta: { nav: 'teams', right: 'READ_RECORDS' },
  },
  {
    path: 'rectifications',
    name: 'rectifications',
    component: () => import('./CasesPage.vue'),
    meta: { nav: 'rectifications', right: 'READ_RECORDS' },
  },
  {
    path: 'rectifications/:id',
    name: 'rectification',
    component: () => import('./CasePage.vue'),
    meta: { nav: 'rectifications', right: 'READ_RECORDS' },
  },
  {
    path: 'screening-rounds/:id',
    name: 'screening-round',
    component: () => import('./RoundPage.vue'),
    meta: { nav: 'rectifications', right: 'READ_RECORDS' },
  },
  {
    path: 'reserves',
    name: 'reserves',
    component: () => import('./ReservesPage.vue'),
    meta: { nav: 'reserves', right: 'READ_RECORDS' },
  },
  {
    path: 'joint-reviews',
    name: 'joint-reviews',
    component: () => import('./ReviewsPage.vue'),
    meta: { nav: 'joint-reviews', right: 'REVIEW_CANDIDATES' },
  },
]
