import type { RouteRecordRaw } from 'vue-router'

export const movingRoutes: RouteRecordRaw[] = [
  {
    path: 'adjustments',
    name: 'adjustments',
    component: () => import('./AdjustmentList.vue'),
    meta: { nav: 'adjustments', right: 'CHANGE_DIVISIONS' },
  },
  {
    path: 'adjustments/new',
    name: 'new-adjustment',
    component: () => import('./NewAdjustment.vue'),
    meta: { nav: 'adjustments', right: 'CHANGE_DIVISIONS' },
  },
  {
    path: 'adjustments/:id',
    name: 'adjustment',
    component: () => import('./AdjustmentRecord.vue'),
    meta: { nav: 'adjustments', right: 'CHANGE_DIVISIONS' },
  },
]
