import type { RouteRecordRaw } from 'vue-router'

export const visitRoutes: RouteRecordRaw[] = [
  {
    path: 'visits/due',
    name: 'visits-due',
    component: () => import('./DuePage.vue'),
    meta: { nav: 'visits-due', right: 'READ_RECORDS' },
  },
  {
    path: 'households/:id/visit',
    name: 'visit-household',
    component: () => import('./VisitPage.vue'),
    meta: { nav: 'visits-due', right: 'WRITE_RECORDS' },
  },
  {
    path: 'needs',
    name: 'needs',
    component: () => import('./NeedList.vue'),
    meta: { nav: 'needs', right: 'READ_RECORDS' },
  },
  {
    path: 'needs/:id',
    name: 'need',
    component: () => import('./NeedPage.vue'),
    meta: { nav: 'needs', right: 'READ_RECORDS' },
  },
]
