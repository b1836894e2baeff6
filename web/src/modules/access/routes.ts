import type { RouteRecordRaw } from 'vue-router'

export const accessRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignIn.vue'),
    meta: { open: true },
  },
]

export const auditRoutes: RouteRecordRaw[] = [
  {
    path: 'privacy-requests',
    name: 'privacy-requests',
    component: () => import('./PrivacyRequestPage.vue'),
    meta: { nav: 'privacy-requests' },
  },
  {
    path: 'trail',
    name: 'trail',
    component: () => import('./TrailPage.vue'),
    meta: { nav: 'trail', right: 'READ_TRAIL' },
  },
]
