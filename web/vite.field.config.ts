import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { VantResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig, type Plugin } from 'vite'

/** The server that answers `/api` while pages are served by Vite. */
const server = process.env.LINGTOUYAN_SERVER ?? 'http://localhost:8080'

const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Tells the service worker which files the application is made of, so that it opens without a network. */
function filesForTheServiceWorker(): Plugin {
  return {
    name: 'files-for-the-service-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('no service worker in the build')
      const built = Object.values(bundle)
        .filter((file) => file !== worker)
        .map((file) => ({
          url: file.fileName,
          revision: file.fileName.startsWith('assets/')
            ? null
            : hash(file.type === 'chunk' ? file.code : file.source),
        }))
      const beside = readdirSync('src/field/public').map((url) => ({
        url,
        revision: hash(readFileSync(`src/field/public/${url}`)),
      }))
      const files = [...built, ...beside]
      worker.code = worker.code.replace('self.__FILES', JSON.stringify(files))
    },
  }
}

/** Vant's icons are a font that falls back on a server elsewhere; we draw our own few, and ask nobody else for anything. */
function withoutIconFont(): Plugin {
  return {
    name: 'without-icon-font',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('vant/es/icon/index.css')
        ? code.replace(/@font-face\s*\{[^}]*\}/, '')
        : undefined,
  }
}

/** What shows the page of last time, before anything else is read. */
const FIRST =
  /field\/(index\.html|first\.ts|store\/(firstLook|vault|days|language)\.ts)|node_modules\/idb\/|preload-helper/

/** The application for phones: a build of its own, so that nothing of the console is in it. */
export default defineConfig({
  root: 'src/field',
  base: '/field/',
  plugins: [
    withoutIconFont(),
    vue(),
    components({ dirs: [], dts: false, resolvers: [VantResolver()] }),
    filesForTheServiceWorker(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server } },
  build: {
    outDir: '../../dist/field',
    emptyOutDir: true,
    // What was shown last is shown first, and looks right from the start.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { index: 'src/field/index.html', main: 'src/field/main.ts', sw: 'src/field/sw.ts' },
      output: {
        // What the first page needs comes in one piece: each piece is a question to the service worker.
        codeSplitting: {
          groups: [
            { name: 'first', test: (id) => FIRST.test(id), priority: 1 },
            { name: 'application', test: (id) => !/workbox|sw\.ts/.test(id), tags: ['$initial'] },
          ],
        },
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
