import type { RouteRecordRaw } from 'vue-router'

const may = (nav: string) => ({ nav, right: 'READ_RECORDS' })
const list = () => import('./DraftList.vue')

export const optimisationRoutes: RouteRecordRaw[] = [
  {
    path: 'posting-drafts',
    name: 'posting-drafts',
    component: list,
    props: { kind: 'POSTING' },
    meta: may('posting-drafts'),
  },
  {
    path: 'pair-drafts',
    name: 'pair-drafts',
    component: list,
    props: { kind: 'PAIRING' },
    meta: may('pair-drafts'),
  },
  {
    path: 'village-needs',
    name: 'village-needs',
    component: () => import('./NeedList.vue'),
    meta: may('posting-drafts'),
  },
  {
    path: 'drafts/comparison',
    name: 'draft-comparison',
    component: () => import('./DraftComparison.vue'),
    meta: may('posting-drafts'),
  },
  {
    path: 'drafts/:id',
    name: 'draft',
    component: () => import('./DraftPage.vue'),
    meta: may('posting-drafts'),
  },
]
