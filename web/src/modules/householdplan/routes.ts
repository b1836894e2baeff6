import type { RouteRecordRaw } from 'vue-router'

const nav = 'household-plans'

export const householdPlanRoutes: RouteRecordRaw[] = [
  {
    path: 'household-plans',
    name: 'household-plans',
    component: () => import('./PlanList.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'household-plans/missing',
    name: 'households-without-plan',
    component: () => import('./UnplannedList.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'measures',
    name: 'measures',
    component: () => import('./MeasureList.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'household-plans/:id',
    name: 'household-plan',
    component: () => import('./PlanPage.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'measures/:id',
    name: 'measure',
    component: () => import('./PlanPage.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'household-plans/:id/edit',
    name: 'edit-household-plan',
    component: () => import('./PlanEdit.vue'),
    meta: { nav, right: 'WRITE_RECORDS' },
  },
  {
    path: 'household-plans/:id/paper',
    name: 'household-plan-paper',
    component: () => import('./PlanPaper.vue'),
    meta: { nav, right: 'READ_RECORDS' },
  },
  {
    path: 'households/:id/plan',
    name: 'new-household-plan',
    component: () => import('./PlanEdit.vue'),
    meta: { nav, right: 'WRITE_RECORDS' },
  },
]
