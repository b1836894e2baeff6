import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

/** The server that answers `/api` while pages are served by Vite. */
const server = process.env.LINGTOUYAN_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    vue(),
    // Only Element Plus is found by name; our own components are imported where they are used.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver()] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: { chunkSizeWarningLimit: 1200 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.spec.ts'],
    setupFiles: ['src/testing/setup.ts'],
    // One browser stand-in for all files: starting one for each takes longer than all tests.
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    server: { deps: { inline: ['element-plus'] } },
  },
})
