import type { RouteRecordRaw } from 'vue-router'

export const sheetRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportPage.vue'),
    meta: { nav: 'imports', right: 'IMPORT' },
  },
  {
    path: 'imports/:id',
    name: 'import',
    component: () => import('./ImportResult.vue'),
    meta: { nav: 'imports', right: 'IMPORT' },
  },
  {
    path: 'imports/:id/parked',
    name: 'parked',
    component: () => import('./ParkedPage.vue'),
    meta: { nav: 'imports', right: 'IMPORT' },
  },
]
