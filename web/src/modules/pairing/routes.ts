import type { RouteRecordRaw } from 'vue-router'

const may = (nav: string) => ({ nav, right: 'READ_RECORDS' })

export const pairingRoutes: RouteRecordRaw[] = [
  {
    path: 'pairs',
    name: 'pairs',
    component: () => import('./PairList.vue'),
    meta: may('pairs'),
  },
  {
    path: 'pairs/unhelped',
    name: 'unhelped',
    component: () => import('./UnhelpedList.vue'),
    meta: may('pairs'),
  },
  {
    path: 'helpers',
    name: 'helpers',
    component: () => import('./HelperList.vue'),
    meta: may('helpers'),
  },
  {
    path: 'helpers/:id',
    name: 'helper',
    component: () => import('./HelperPage.vue'),
    meta: may('helpers'),
  },
  {
    path: 'helpers/:id/handover',
    name: 'handover',
    component: () => import('./HandoverPage.vue'),
    meta: { nav: 'helpers', right: 'WRITE_RECORDS' },
  },
  {
    path: 'patches',
    name: 'patches',
    component: () => import('./PatchPage.vue'),
    meta: may('patches'),
  },
]
