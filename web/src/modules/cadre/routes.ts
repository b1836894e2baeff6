import type { RouteRecordRaw } from 'vue-router'

export const cadreRoutes: RouteRecordRaw[] = [
  {
    path: 'cadres',
    name: 'cadres',
    component: () => import('./CadreList.vue'),
    meta: { nav: 'cadres', right: 'READ_RECORDS' },
  },
  {
    path: 'cadres/new',
    name: 'new-cadre',
    component: () => import('./CadreEntry.vue'),
    meta: { nav: 'cadres', right: 'WRITE_RECORDS' },
  },
  {
    path: 'cadres/:id',
    name: 'cadre',
    component: () => import('./CadrePage.vue'),
    meta: { nav: 'cadres', right: 'READ_RECORDS' },
  },
  {
    path: 'cadres/:id/change',
    name: 'change-cadre',
    component: () => import('./CadreEntry.vue'),
    meta: { nav: 'cadres', right: 'WRITE_RECORDS' },
  },
]
