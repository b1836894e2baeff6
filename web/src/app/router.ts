import {
  createRouter,
  createWebHistory,
  type Router,
  type RouteLocationNormalized,
} from 'vue-router'
import { lookInto, onSignedOut } from '@/api/client'
import { accessPages, accessRoutes, auditRoutes } from '@/modules/access/routes'
import { cadreRoutes } from '@/modules/cadre/routes'
import { branchStandardRoutes } from '@/modules/branchstandard/routes'
import { fieldRoutes } from '@/modules/field/routes'
import { exitRoutes, openNoticeRoutes } from '@/modules/exit/routes'
import { homeMapRoutes } from '@/modules/homemap/routes'
import { householdPlanRoutes } from '@/modules/householdplan/routes'
import { householdRoutes } from '@/modules/household/routes'
import { indicatorRoutes } from '@/modules/indicator/routes'
import { leadershipRoutes } from '@/modules/leadership/routes'
import { monitoringRoutes, openReportRoutes } from '@/modules/monitoring/routes'
import { movingRoutes } from '@/modules/moving/routes'
import { noticeRoutes } from '@/modules/notice/routes'
import { operatingRoutes } from '@/modules/operating/routes'
import { optimisationRoutes } from '@/modules/optimisation/routes'
import { pairingRoutes } from '@/modules/pairing/routes'
import { parameterRoutes } from '@/modules/parameter/routes'
import { postingRoutes } from '@/modules/posting/routes'
import { partyRoutes } from '@/modules/party/routes'
import { qualityRoutes } from '@/modules/quality/routes'
import { sheetRoutes } from '@/modules/sheet/routes'
import { trainingRoutes } from '@/modules/training/routes'
import { visitRoutes } from '@/modules/visit/routes'
import { firstPage } from './navigation'
import { useSession } from './session'

export function createConsoleRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...accessRoutes,
      ...openNoticeRoutes,
      ...openReportRoutes,
      {
        path: '/',
        component: () => import('./Shell.vue'),
        children: [
          { path: '', name: 'home', component: () => import('./NotFound.vue') },
          ...indicatorRoutes,
          ...householdRoutes,
          ...pairingRoutes,
          ...optimisationRoutes,
          ...visitRoutes,
          ...fieldRoutes,
          ...exitRoutes,
          ...householdPlanRoutes,
          ...monitoringRoutes,
          ...homeMapRoutes,
          ...cadreRoutes,
          ...leadershipRoutes,
          ...trainingRoutes,
          ...sheetRoutes,
          ...qualityRoutes,
          ...movingRoutes,
          ...parameterRoutes,
          ...accessPages,
          ...auditRoutes,
          ...partyRoutes,
          ...branchStandardRoutes,
          ...noticeRoutes,
          ...postingRoutes,
          ...operatingRoutes,
          { path: ':rest(.*)*', name: 'not-found', component: () => import('./NotFound.vue') },
        ],
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })
  router.beforeEach(letInWhoIsSignedIn)
  router.afterEach((to) => lookInto(String(to.query.division ?? '')))
  onSignedOut(() => leave(router))
  return router
}

async function letInWhoIsSignedIn(to: RouteLocationNormalized) {
  const session = useSession()
  if (to.meta.open) return true
  // A server that does not answer is told by the page itself, not by a blank screen.
  await session.known().catch(() => {})
  if (!session.current) return { name: 'sign-in', query: { next: to.fullPath } }
  if (session.current.mustChangePassword && to.name !== 'my-account') return { name: 'my-account' }
  return to.name === 'home' ? { name: firstPage(session.may), query: to.query } : true
}

function leave(router: Router): void {
  useSession().forget()
  const here = router.currentRoute.value
  if (!here.meta.open) void router.push({ name: 'sign-in', query: { next: here.fullPath } })
}
