import type { RouteRecordRaw } from 'vue-router'

export const householdRoutes: RouteRecordRaw[] = [
  {
    path: 'households',
    name: 'households',
    component: () => import('./HouseholdList.vue'),
    meta: { nav: 'households', right: 'READ_RECORDS' },
  },
  {
    path: 'households/new',
    name: 'new-household',
    component: () => import('./NewHousehold.vue'),
    meta: { nav: 'households', right: 'WRITE_RECORDS' },
  },
  {
    path: 'households/:id',
    name: 'household',
    component: () => import('./HouseholdRecord.vue'),
    meta: { nav: 'households', right: 'READ_RECORDS' },
  },
  {
    path: 'households/:id/sheet',
    name: 'household-sheet',
    component: () => import('./HouseholdSheet.vue'),
    meta: { nav: 'households', right: 'READ_RECORDS' },
  },
  {
    path: 'rural-populations',
    name: 'rural-populations',
    component: () => import('./RuralPopulationPage.vue'),
    meta: { nav: 'rural-populations', right: 'READ_RECORDS' },
  },
  {
    path: 'duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: { nav: 'duplicates', right: 'WRITE_RECORDS' },
  },
  {
    path: 'duplicates/merge',
    name: 'merge',
    component: () => import('./MergePage.vue'),
    meta: { nav: 'duplicates', right: 'WRITE_RECORDS' },
  },
  {
    path: 'persons/:id',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: { nav: 'households', right: 'READ_RECORDS' },
  },
  {
    path: 'households/:id/change',
    name: 'change-household',
    component: () => import('./ChangeHousehold.vue'),
    meta: { nav: 'households', right: 'WRITE_RECORDS' },
  },
]
