import { verifyWarehouse } from '../backend/verify.ts';
import { settingsOrExit } from '../launcher/machine.ts';
import { say } from '../launcher/texts.ts';

/*
 * `npm run verify`: recomputes the journal's hash chain and says whether it is whole. Also beside a running program.
 * Ends with 0 where it is, 1 where it is broken, 2 where there is none.
 */

const settings = settingsOrExit();
const found = await verifyWarehouse(settings);
if (!found) {
  say((t) => t.noWarehouse(settings.dataDir), console.error);
  process.exitCode = 2;
} else if (found.brokenAt === null) {
  say((t) => t.journalWhole(found.rows, found.headHash));
} else {
  const { brokenAt } = found;
  say((t) => t.journalBroken(brokenAt), console.error);
  process.exitCode = 1;
}
