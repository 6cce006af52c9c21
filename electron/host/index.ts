import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WarehouseFault } from '../backend/faults.ts';
import { type Backend, openBackend } from '../backend/open.ts';
import { workerBeside } from '../backend/worker.ts';
import { READY } from '../launcher/hostProcess.ts';
import { settingsOrExit } from '../launcher/machine.ts';
import { claimDataFolder } from '../launcher/running.ts';
import { say } from '../launcher/texts.ts';
import { addresses, hostNames } from './addresses.ts';
import { type Listener, listen, PortTaken } from './listen.ts';

/*
 * The host: the warehouse over HTTP, for browsers on this machine and, where an administrator says so, on others.
 * Runs from its source (electron/host/index.ts) and built (out/main/host.js): both lie two folders deep.
 */

const DEFAULT_PORT = 4710;
/** How soon the host follows when an administrator opens or closes it. */
const LAN_CHECK_MS = 2_000;
/** How long requests under way may take to finish when the host ends. */
const GRACE_MS = 2_000;
/** A second signal after this time is another one, not the first one arriving by another way. */
const IMPATIENT_MS = 1_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const settings = settingsOrExit();

const served = Promise.withResolvers<string>();
const claim = await claimDataFolder(settings.dataDir, served.promise);
if (!claim.isHeld) {
  const { ring } = claim;
  if (ring.answer === 'running') say((t) => t.alreadyRunning(ring.running.url ?? t.itsWindow));
  else say((t) => t.silent(ring.pid), console.error);
  process.exit(ring.answer === 'running' ? 0 : 1);
}

let backend: Backend | undefined;
let listener: Listener | undefined;
let isLan = false;
try {
  backend = await openBackend({
    dataDir: settings.dataDir,
    ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
    rendererDir: join(root, 'out', 'renderer'),
    resourcesDir: join(root, 'resources'),
    version,
    isDemo: settings.isDemo,
    worker: workerBeside(import.meta.url),
    ...(settings.backupsDir === undefined ? {} : { backupsDir: settings.backupsDir }),
    isBackedUpDaily: true,
    isCheckpointedBeside: true,
    allowedHosts: () => (listener ? hostNames(listener.port, isLan) : []),
    isSecureTransport: false,
  });
  listener = await listen({
    handle: backend.handle,
    port: settings.port ?? DEFAULT_PORT,
    isPortFixed: settings.port !== undefined,
    ownsProcess: true,
  });
  isLan = await wantsLan(backend);
  await listener.setLan(isLan);
} catch (error) {
  claim.release();
  await backend?.close();
  if (error instanceof PortTaken) say((t) => t.portTaken(error.port), console.error);
  else if (error instanceof WarehouseFault) {
    // A failed upgrade has its reason in its cause.
    if (error.kind === 'upgradeFailed') console.error(error.cause);
    say((t) => t.faults[error.kind](error.place, error.detail), console.error);
  } else throw error;
  process.exit(1);
}

const url = `http://127.0.0.1:${listener.port}`;
announce(listener.port);
served.resolve(url);
const watching = watchLan(backend, listener);
endWell(claim.release, backend, listener);

function announce(port: number): void {
  say((t) => t.title(version));
  say((t) => t.data(settings.dataDir));
  say((t) => t.here(url));
  announceLan(port);
  if (!process.stdout.isTTY) console.log(`${READY}${url}`);
}

function announceLan(port: number): void {
  if (isLan) {
    for (const address of addresses(port)) say((t) => t.others(address));
    say((t) => t.lanOpen);
  } else if (!process.send) say((t) => t.loopbackOnly);
}

/** Open where the person who started the host said so, or where an administrator did in the program. */
async function wantsLan(opened: Backend): Promise<boolean> {
  return settings.isLan || (await opened.isLanOpen());
}

/** Follows the administrator's switch while the host runs; another host of the same database may have turned it. */
function watchLan(opened: Backend, listening: Listener): NodeJS.Timeout {
  return setInterval(async () => {
    const wanted = await wantsLan(opened).catch(() => isLan);
    if (wanted === isLan) return;
    isLan = wanted;
    await listening.setLan(wanted);
    announceLan(listening.port);
  }, LAN_CHECK_MS);
}

/**
 * Ends the host on a signal, or when the process that started it is gone or lets go of it. Ctrl-C reaches the host both
 * from the terminal and through its parent: only a signal that comes later is the wish to end at once.
 */
function endWell(release: () => void, opened: Backend, listening: Listener): void {
  let endingSince: number | undefined;
  const end = async () => {
    if (endingSince !== undefined) {
      if (performance.now() - endingSince > IMPATIENT_MS) process.exit(1);
      return;
    }
    endingSince = performance.now();
    say((t) => t.stopping);
    clearInterval(watching);
    await listening.close(GRACE_MS);
    await opened.close();
    release();
    say((t) => t.stopped);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
}
