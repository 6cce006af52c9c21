import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// electron-vite forces a relative base, under which a deep address such as /units/123 asks for /units/assets/….
const absoluteBase = { name: 'absolute-base', enforce: 'post' as const, config: () => ({ base: '/' }) };

const worker = at('electron/jobs/worker.ts');

// `dependencies` of package.json (the SQLite binding) stay outside; everything else is bundled: a fraction of the start time.
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          main: at('electron/main/index.ts'),
          host: at('electron/host/index.ts'),
          ...(existsSync(worker) ? { worker } : {}),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file that requires nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), absoluteBase],
    build: { minify: true, rolldownOptions: { input: at('renderer/index.html') } },
  },
});
