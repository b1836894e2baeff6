import type { RouteRecordRaw } from 'vue-router'

export const accessRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignIn.vue'),
    meta: { open: true },
  },
]
