import type { RouteRecordRaw } from 'vue-router'

export const noticeRoutes: RouteRecordRaw[] = [
  {
    path: 'suggestions',
    name: 'suggestions',
    component: () => import('./SuggestionsPage.vue'),
    meta: { nav: 'suggestions' },
  },
]
