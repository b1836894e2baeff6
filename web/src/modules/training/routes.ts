import type { RouteRecordRaw } from 'vue-router'

export const trainingRoutes: RouteRecordRaw[] = [
  {
    path: 'courses',
    name: 'courses',
    component: () => import('./CourseList.vue'),
    meta: { nav: 'courses', right: 'READ_RECORDS' },
  },
  {
    path: 'courses/:id',
    name: 'course',
    component: () => import('./CoursePage.vue'),
    meta: { nav: 'courses', right: 'READ_RECORDS' },
  },
  {
    path: 'lectures',
    name: 'lectures',
    component: () => import('./LecturesPage.vue'),
    meta: { nav: 'lectures', right: 'READ_RECORDS' },
  },
  {
    path: 'lectures/:id',
    name: 'lecture',
    component: () => import('./LecturePage.vue'),
    meta: { nav: 'lectures', right: 'READ_RECORDS' },
  },
  {
    path: 'lecture-programmes/:id',
    name: 'lecture-programme',
    component: () => import('./ProgrammePage.vue'),
    meta: { nav: 'lectures', right: 'READ_RECORDS' },
  },
  {
    path: 'talents',
    name: 'talents',
    component: () => import('./TalentList.vue'),
    meta: { nav: 'talents', right: 'READ_RECORDS' },
  },
  {
    path: 'training-rotation',
    name: 'training-rotation',
    component: () => import('./RotationPage.vue'),
    meta: { nav: 'training-rotation', right: 'READ_RECORDS' },
  },
]
