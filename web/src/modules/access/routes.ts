import type { RouteRecordRaw } from 'vue-router'

export const accessRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignIn.vue'),
    meta: { open: true },
  },
]

/** Pages within the console. */
export const accessPages: RouteRecordRaw[] = [
  { path: 'my-account', name: 'my-account', component: () => import('./MyAccount.vue') },
  {
    path: 'accounts',
    name: 'accounts',
    component: () => import('./AccountList.vue'),
    meta: { nav: 'accounts', right: 'ADMINISTER_ACCOUNTS' },
  },
  {
    path: 'accounts/new',
    name: 'new-account',
    component: () => import('./NewAccount.vue'),
    meta: { nav: 'accounts', right: 'ADMINISTER_ACCOUNTS' },
  },
  {
    path: 'accounts/:id',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { nav: 'accounts', right: 'ADMINISTER_ACCOUNTS' },
  },
  {
    path: 'permissions',
    name: 'permissions',
    component: () => import('./PermissionReport.vue'),
    meta: { nav: 'permissions', right: 'READ_PERMISSIONS' },
  },
]

/** Pages of the trail and of requests about private values. */
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
