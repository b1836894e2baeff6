import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { VantResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig, type Plugin } from 'vite'

/** The server that answers `/api` while pages are served by Vite. */
const server = process.env.LINGTOUYAN_SERVER ?? 'http://localhost:8080'

/** Tells the service worker which files the application is made of, so that it opens without a network. */
function filesForTheServiceWorker(): Plugin {
  return {
    name: 'files-for-the-service-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('no service worker in the build')
      const files = Object.values(bundle)
        .filter((file) => file !== worker)
        .map((file) => ({
          url: file.fileName,
          revision: file.fileName.startsWith('assets/')
            ? null
            : createHash('sha256')
                .update(file.type === 'chunk' ? file.code : file.source)
                .digest('hex'),
        }))
      worker.code = worker.code.replace('self.__FILES', JSON.stringify(files))
    },
  }
}

/** The application for phones: a build of its own, so that nothing of the console is in it. */
export default defineConfig({
  root: 'src/field',
  base: '/field/',
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [VantResolver()] }),
    filesForTheServiceWorker(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server } },
  build: {
    outDir: '../../dist/field',
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: 'src/field/index.html', sw: 'src/field/sw.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
