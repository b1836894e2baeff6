import type { RouteRecordRaw } from 'vue-router'

export const noticeRoutes: RouteRecordRaw[] = [
  {
    path: 'notices',
    name: 'notices',
    component: () => import('./NoticesPage.vue'),
    meta: { nav: 'notices' },
  },
  {
    path: 'suggestions',
    name: 'suggestions',
    component: () => import('./SuggestionsPage.vue'),
    meta: { nav: 'suggestions' },
  },
]
