import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, needsBuild } from './build.ts';
import { settingsOrExit } from './machine.ts';
import { root } from './root.ts';
import { say } from './texts.ts';

/*
 * `npm run host`: builds where needed, then becomes the built host, which reads the same arguments again.
 */

settingsOrExit();
if (needsBuild(root)) {
  say((t) => t.building);
  if (!(await build(root))) {
    say((t) => t.buildFailed, console.error);
    process.exit(1);
  }
}
await import(pathToFileURL(join(root, 'out', 'main', 'host.js')).href);
