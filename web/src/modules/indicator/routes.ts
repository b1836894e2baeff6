import type { RouteRecordRaw } from 'vue-router'

export const indicatorRoutes: RouteRecordRaw[] = [
  {
    path: 'war-map',
    name: 'war-map',
    component: () => import('./WarMap.vue'),
    meta: { nav: 'war-map', right: 'READ_RECORDS' },
  },
]
