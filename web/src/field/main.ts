import { opening } from './store/opening'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n'
import { createFieldRouter } from './router'
import { carry } from './server'
import { phone } from './store/phone'
import { keepInTouch } from './store/sync'
import 'vant/es/dialog/style'
import 'vant/es/toast/style'

async function start(): Promise<void> {
  await opening
  carry(phone.account?.token || null)
  const router = createFieldRouter()
  const app = createApp(App).use(i18n).use(router)
  // What stands there from the last time stays until the page of this one is ready.
  await router.isReady()
  app.mount('#app')
  keepInTouch()
}

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/field/sw.js', { scope: '/field/' }).then((worker) => {
    // A version that waits from the last visit takes over before anything is begun in the old one.
    worker?.waiting?.postMessage('take over')
  })
}
void start()
