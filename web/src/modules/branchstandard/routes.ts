import type { RouteRecordRaw } from 'vue-router'

export const branchStandardRoutes: RouteRecordRaw[] = [
  {
    path: 'branch-standards',
    name: 'branch-standards',
    component: () => import('./CataloguePage.vue'),
    meta: { nav: 'branch-standards', right: 'READ_RECORDS' },
  },
  {
    path: 'branch-standards/:id',
    name: 'branch-standing',
    component: () => import('./StandingPage.vue'),
    meta: { nav: 'branch-standings', right: 'READ_RECORDS' },
  },
  {
    path: 'branch-standings',
    name: 'branch-standings',
    component: () => import('./BranchStandingsPage.vue'),
    meta: { nav: 'branch-standings', right: 'READ_RECORDS' },
  },
  {
    path: 'handbooks',
    name: 'handbooks',
    component: () => import('./HandbooksPage.vue'),
    meta: { nav: 'handbooks', right: 'READ_RECORDS' },
  },
  {
    path: 'handbooks/:id',
    name: 'handbook',
    component: () => import('./HandbookPage.vue'),
    meta: { nav: 'handbooks', right: 'READ_RECORDS' },
  },
]
