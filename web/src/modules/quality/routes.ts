import type { RouteRecordRaw } from 'vue-router'

export const qualityRoutes: RouteRecordRaw[] = [
  {
    path: 'findings',
    name: 'findings',
    component: () => import('./FindingsPage.vue'),
    meta: { nav: 'findings', right: 'READ_RECORDS' },
  },
  {
    path: 'findings/:id',
    name: 'finding',
    component: () => import('./FindingPage.vue'),
    meta: { nav: 'findings', right: 'READ_RECORDS' },
  },
]
