import type { RouteRecordRaw } from 'vue-router'

export const monitoringRoutes: RouteRecordRaw[] = [
  {
    path: 'monitoring',
    name: 'monitoring',
    component: () => import('./MonitoringPage.vue'),
    meta: { nav: 'monitoring', right: 'READ_RECORDS' },
  },
  {
    path: 'monitoring/report-code',
    name: 'report-code',
    component: () => import('./ReportCode.vue'),
    meta: { nav: 'monitoring', right: 'READ_RECORDS' },
  },
  {
    path: 'monitoring/:id',
    name: 'monitoring-case',
    component: () => import('./WatchPage.vue'),
    meta: { nav: 'monitoring', right: 'READ_RECORDS' },
  },
]

/** Where a household reports by itself: whoever reads the code in the village comes here, without signing in. */
export const openReportRoutes: RouteRecordRaw[] = [
  {
    path: '/report/:village',
    name: 'open-report',
    component: () => import('./OpenReport.vue'),
    meta: { open: true },
  },
]
