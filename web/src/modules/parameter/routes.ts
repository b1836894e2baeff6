import type { RouteRecordRaw } from 'vue-router'

export const parameterRoutes: RouteRecordRaw[] = [
  {
    path: 'rules',
    name: 'rules',
    component: () => import('./RulesPage.vue'),
    meta: { nav: 'rules', right: 'READ_RECORDS' },
  },
  {
    path: 'workdays',
    name: 'workdays',
    component: () => import('./WorkdaysPage.vue'),
    meta: { nav: 'workdays', right: 'READ_RECORDS' },
  },
  {
    path: 'code-lists',
    name: 'code-lists',
    component: () => import('./CodeListsPage.vue'),
    meta: { nav: 'code-lists', right: 'READ_RECORDS' },
  },
]
