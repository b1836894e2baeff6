import { createRouter, createWebHistory } from 'vue-router'
import SignInPage from './pages/SignInPage.vue'
import TodayPage from './pages/TodayPage.vue'
import { phone } from './store/phone'

/** Everything is in the application from the start: without a network nothing can be fetched later. */
export function createFieldRouter() {
  const router = createRouter({
    history: createWebHistory('/field/'),
    routes: [
      { path: '/', name: 'today', component: TodayPage },
      { path: '/sign-in', name: 'sign-in', component: SignInPage },
      { path: '/ended', name: 'ended', component: () => import('./pages/EndedPage.vue') },
      { path: '/village', name: 'village', component: () => import('./pages/VillagePage.vue') },
      {
        path: '/households',
        name: 'households',
        component: () => import('./pages/HouseholdsPage.vue'),
      },
      {
        path: '/households/:id',
        name: 'household',
        component: () => import('./pages/HouseholdPage.vue'),
        props: true,
      },
      {
        path: '/households/:id/visit',
        name: 'visit',
        component: () => import('./pages/VisitPage.vue'),
        props: true,
      },
      {
        path: '/households/:id/need',
        name: 'need',
        component: () => import('./pages/NeedPage.vue'),
        props: true,
      },
      {
        path: '/households/:id/clue',
        name: 'clue',
        component: () => import('./pages/CluePage.vue'),
        props: true,
      },
      {
        path: '/households/:id/needs/:need',
        name: 'need-case',
        component: () => import('./pages/NeedCasePage.vue'),
        props: true,
      },
      {
        path: '/households/:id/measures/:measure',
        name: 'measure',
        component: () => import('./pages/MeasurePage.vue'),
        props: true,
      },
      {
        path: '/measures',
        name: 'measures',
        component: () => import('./pages/MeasuresPage.vue'),
      },
      {
        path: '/meetings',
        name: 'meetings',
        component: () => import('./pages/MeetingsPage.vue'),
      },
      {
        path: '/meetings/:organisation',
        name: 'meeting',
        component: () => import('./pages/MeetingPage.vue'),
        props: (to) => ({ ...to.params, kind: to.query.kind, again: to.query.again }),
      },
      { path: '/homes', name: 'homes', component: () => import('./pages/HomesPage.vue') },
      { path: '/queue', name: 'queue', component: () => import('./pages/QueuePage.vue') },
      { path: '/notices', name: 'notices', component: () => import('./pages/NoticesPage.vue') },
      {
        path: '/notices/:id',
        name: 'notice',
        component: () => import('./pages/NoticePage.vue'),
        props: true,
      },
      { path: '/me', name: 'me', component: () => import('./pages/MePage.vue') },
      { path: '/:elsewhere(.*)', redirect: { name: 'today' } },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach((to) => {
    if (phone.ended && to.name !== 'ended' && to.name !== 'sign-in') return { name: 'ended' }
    if (!phone.ended && !phone.account && to.name !== 'sign-in') return { name: 'sign-in' }
    if (
      phone.account?.token &&
      !phone.pack &&
      !['village', 'me', 'sign-in'].includes(String(to.name))
    )
      return { name: 'village' }
    return true
  })
  return router
}
