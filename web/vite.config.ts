import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress-plugin.ts';
import { runbook } from './runbook-plugin.ts';
import { phoneServiceWorker } from './service-worker-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const platform = process.env.PLATFORM_URL ?? 'http://127.0.0.1:8080';

/** What the phone pages share with the desk, the compiler's own helpers too; all else the desk needs stays with the desk. */
const BOTH = /node_modules\/(react|react-dom|scheduler)\/|@oxc-project\+runtime/;
const VIDEO = /node_modules\/hls\.js\//;
const ANTD = /node_modules\/(antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)\//;

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), runbook(), phoneServiceWorker(), precompress()],
  resolve: { alias: { 'hls.js': 'hls.js/dist/hls.light.mjs' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'chrome87',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { desk: here('index.html'), phone: here('phone.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: BOTH, priority: 3 },
            { name: 'video', test: VIDEO, priority: 2 },
            { name: 'antd', test: ANTD, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': platform, '/socket.io': { target: platform, ws: true } },
  },
});
