import { restoreWarehouse } from '../backend/restore.ts';
import { settingsOrExit } from '../launcher/machine.ts';
import { claimDataFolder } from '../launcher/running.ts';
import { say } from '../launcher/texts.ts';

/*
 * `npm run restore [-- FILE]`: puts a copy in the place of the data file; without FILE the newest. What stood there stays beside it under
 * another name. Ends with 0 where it is done, 1 where the program runs, the copy is not whole or the data is in PostgreSQL, 2 where there is
 * no copy.
 */

const [named, ...args] = process.argv.slice(2);
const file = named !== undefined && !named.startsWith('-') ? named : undefined;
const settings = settingsOrExit(file === undefined ? process.argv.slice(2) : args);
if (settings.databaseUrl !== undefined) {
  say((t) => t.backupElsewhere, console.error);
  process.exit(1);
}
const claim = await claimDataFolder(settings.dataDir, Promise.resolve(null));
if (!claim.isHeld) {
  const { ring } = claim;
  say((t) => (ring.answer === 'running' ? t.endFirst : t.silent(ring.pid)), console.error);
  process.exit(1);
}
const done = await restoreWarehouse(settings, file);
claim.release();
if (done.outcome === 'restored') {
  const { from, kept } = done;
  say((t) => t.restored(from, kept));
} else if (done.outcome === 'nothing') {
  say((t) => t.noBackup(done.folder), console.error);
  process.exitCode = 2;
} else {
  say((t) => t.badBackup(done.from, done.trouble), console.error);
  process.exitCode = 1;
}
process.exit();
