import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen without signing in. */
    open?: boolean
    /** The entry of the navigation this page belongs to. */
    nav?: string
    /** What an account must be allowed to do to see this page. */
    right?: string
  }
}
