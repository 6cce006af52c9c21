import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { WarehouseFault } from '../backend/faults.ts';
import { type Backend, openBackend } from '../backend/open.ts';
import { workerBeside } from '../backend/worker.ts';
import { home } from '../launcher/machine.ts';
import { claimDataFolder } from '../launcher/running.ts';
import { readSettings, type Settings } from '../launcher/settings.ts';
import { en, say, zh } from '../launcher/texts.ts';
import { answerBridge } from './bridge.ts';
import { APP_HOST, mountScheme, registerScheme } from './scheme.ts';
import { denyPermissions, fencePages, openWindow } from './window.ts';

/*
 * The desktop window: a thin shell around the backend that the host serves over HTTP. Built to out/main/main.js.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
let window: BrowserWindow | undefined;

// What must stand before Electron is ready.
registerScheme();
fencePages();

const read = readSettings(process.argv.slice(app.isPackaged ? 1 : 2), home, true);
if (!read.isRight) {
  say(read.problem, console.error);
  app.exit(2);
} else {
  // The page's own storage lies with the rest of the data, so that --data moves everything.
  app.setPath('userData', join(read.settings.dataDir, 'window'));
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', showWindow);
    await app.whenReady();
    await run(read.settings);
  } else app.quit();
}

async function run(settings: Settings): Promise<void> {
  const claim = await claimDataFolder(settings.dataDir, Promise.resolve(null), showWindow);
  if (!claim.isHeld) {
    const { ring } = claim;
    if (ring.answer === 'running') say((t) => t.alreadyRunning(ring.running.url ?? t.itsWindow));
    else say((t) => t.silent(ring.pid), console.error);
    app.exit(ring.answer === 'running' ? 0 : 1);
    return;
  }
  app.on('will-quit', claim.release);
  try {
    const backend = await openBackend({
      dataDir: settings.dataDir,
      ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
      rendererDir: join(root, 'out', 'renderer'),
      resourcesDir: join(root, 'resources'),
      version: app.getVersion(),
      isDemo: settings.isDemo,
      worker: workerBeside(import.meta.url),
      ...(settings.backupsDir === undefined ? {} : { backupsDir: settings.backupsDir }),
      isBackedUpDaily: true,
      isCheckpointedBeside: true,
      allowedHosts: () => [APP_HOST],
    });
    endWith(backend);
    await show(backend);
  } catch (error) {
    dialog.showErrorBox('PartsDepot', told(error));
    claim.release();
    app.exit(1);
  }
}

/** A warehouse that cannot be opened says why in both languages; anything else is the program's own fault. */
function told(error: unknown): string {
  if (!(error instanceof WarehouseFault))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { kind, place, detail } = error;
  return [zh, en].map((t) => t.faults[kind](place, detail)).join('\n\n');
}

async function show(backend: Backend): Promise<void> {
  const { defaultSession } = session;
  denyPermissions(defaultSession);
  mountScheme(defaultSession, backend.handle);
  answerBridge(defaultSession);
  // The default menu's short cuts would take Ctrl+Z and others from the screens; macOS needs it for copy and paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  window = await openWindow(defaultSession, join(root, 'out', 'preload', 'preload.cjs'));
}

function endWith(backend: Backend): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function showWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
