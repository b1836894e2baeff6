import type { RouteRecordRaw } from 'vue-router'

export const fieldRoutes: RouteRecordRaw[] = [
  {
    path: 'conflicts',
    name: 'conflicts',
    component: () => import('./ConflictsPage.vue'),
    meta: { nav: 'conflicts', right: 'READ_RECORDS' },
  },
]
