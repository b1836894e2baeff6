import type { RouteRecordRaw } from 'vue-router'

export const operatingRoutes: RouteRecordRaw[] = [
  {
    path: 'operating',
    name: 'operating',
    component: () => import('./OperatingPage.vue'),
    meta: { nav: 'operating', right: 'OPERATE' },
  },
]
