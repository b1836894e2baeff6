import type { RouteRecordRaw } from 'vue-router'

export const monitoringRoutes: RouteRecordRaw[] = [
  {
    path: 'monitoring',
    name: 'monitoring',
    component: () => import('./MonitoringPage.vue'),
    meta: { nav: 'monitoring', right: 'READ_RECORDS' },
  },
  {
    path: 'monitoring/:id',
    name: 'monitoring-case',
    component: () => import('./WatchPage.vue'),
    meta: { nav: 'monitoring', right: 'READ_RECORDS' },
  },
]
