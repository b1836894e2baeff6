import type { RouteRecordRaw } from 'vue-router'

export const homeMapRoutes: RouteRecordRaw[] = [
  {
    path: 'homes',
    name: 'home-map',
    component: () => import('./HomeMapPage.vue'),
    meta: { nav: 'home-map', right: 'READ_RECORDS' },
  },
]
