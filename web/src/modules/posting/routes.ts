import type { RouteRecordRaw } from 'vue-router'

export const postingRoutes: RouteRecordRaw[] = [
  {
    path: 'postings',
    name: 'postings',
    component: () => import('./PostingList.vue'),
    meta: { nav: 'postings', right: 'READ_RECORDS' },
  },
  {
    path: 'posting-coverage',
    name: 'posting-coverage',
    component: () => import('./CoveragePage.vue'),
    meta: { nav: 'posting-coverage', right: 'READ_RECORDS' },
  },
  {
    path: 'posting-targets',
    name: 'posting-targets',
    component: () => import('./TargetList.vue'),
    meta: { nav: 'posting-coverage', right: 'READ_RECORDS' },
  },
  {
    path: 'posting-days',
    name: 'posting-days',
    component: () => import('./StaysPage.vue'),
    meta: { nav: 'posting-days', right: 'READ_RECORDS' },
  },
  {
    path: 'posting-leaves',
    name: 'posting-leaves',
    component: () => import('./LeavesPage.vue'),
    meta: { nav: 'posting-leaves', right: 'READ_RECORDS' },
  },
  {
    path: 'posting-recalls',
    name: 'posting-recalls',
    component: () => import('./RecallsPage.vue'),
    meta: { nav: 'posting-recalls', right: 'READ_RECORDS' },
  },
  {
    path: 'bonds',
    name: 'bonds',
    component: () => import('./BondsPage.vue'),
    meta: { nav: 'bonds', right: 'READ_RECORDS' },
  },
  {
    path: 'talent-projects',
    name: 'talent-projects',
    component: () => import('./TalentProjectList.vue'),
    meta: { nav: 'talent-projects', right: 'READ_RECORDS' },
  },
  {
    path: 'talent-projects/:id',
    name: 'talent-project',
    component: () => import('./TalentProjectPage.vue'),
    meta: { nav: 'talent-projects', right: 'READ_RECORDS' },
  },
  {
    path: 'postings/at/:place',
    name: 'posting-history',
    component: () => import('./PostingHistory.vue'),
    meta: { nav: 'postings', right: 'READ_RECORDS' },
  },
  {
    path: 'postings/:id',
    name: 'posting',
    component: () => import('./PostingPage.vue'),
    meta: { nav: 'postings', right: 'READ_RECORDS' },
  },
]
