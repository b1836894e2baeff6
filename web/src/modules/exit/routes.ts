import type { RouteRecordRaw } from 'vue-router'

export const exitRoutes: RouteRecordRaw[] = [
  {
    path: 'exits',
    name: 'exits',
    component: () => import('./ExitsPage.vue'),
    meta: { nav: 'exits', right: 'READ_RECORDS' },
  },
  {
    path: 'exit-conditions',
    name: 'exit-conditions',
    component: () => import('./ConditionSetsPage.vue'),
    meta: { nav: 'exits', right: 'READ_RECORDS' },
  },
  {
    path: 'exits/:id',
    name: 'exit',
    component: () => import('./ExitPage.vue'),
    meta: { nav: 'exits', right: 'READ_RECORDS' },
  },
  {
    path: 'exits/:id/form',
    name: 'exit-form',
    component: () => import('./ExitForm.vue'),
    meta: { nav: 'exits', right: 'READ_RECORDS' },
  },
]

/** Shown to whoever has the link, without signing in, as long as the notice stands. */
export const openNoticeRoutes: RouteRecordRaw[] = [
  {
    path: '/notices/:token',
    name: 'open-notice',
    component: () => import('./OpenNotice.vue'),
    meta: { open: true },
  },
]
