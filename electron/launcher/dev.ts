import { spawn } from 'node:child_process';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { home, settingsOrExit } from './machine.ts';
import { root } from './root.ts';
import { settingsToEnv } from './settings.ts';

/*
 * `npm run dev`: the host from its sources, started anew at every change, and Vite in front of it with hot reload.
 * Data of its own in `.partsdepot/` unless --data says otherwise.
 */

/** Beside the program's own port, so that both can run at once. */
const DEV_HOST_PORT = 4711;

const settings = settingsOrExit();
const isDataGiven = process.argv.some((arg) => arg.startsWith('--data')) || Boolean(home.env.PARTSDEPOT_DATA);
const port = settings.port ?? DEV_HOST_PORT;
const target = `http://127.0.0.1:${port}`;

const host = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', '--watch', '--watch-preserve-output', join(root, 'electron/host/index.ts')],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...settingsToEnv({ ...settings, port, dataDir: isDataGiven ? settings.dataDir : join(root, '.partsdepot') }),
    },
  },
);

// The host answers only to its own name, and takes writes only from its own pages.
const through = { target, changeOrigin: true, headers: { origin: target } };
const vite = await createServer({
  configFile: false,
  root: join(root, 'renderer'),
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/rpc': through, '/api': through } },
});
await vite.listen();
vite.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    host.kill(signal);
    void vite.close().then(() => process.exit(0));
  });
host.on('exit', (code) => process.exit(code ?? 0));
