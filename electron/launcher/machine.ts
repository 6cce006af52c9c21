import { homedir } from 'node:os';
import { readSettings, type Settings } from './settings.ts';
import { say } from './texts.ts';

/** This machine, as the launcher's rules take it. */
export const home = { platform: process.platform, env: process.env, home: homedir(), cwd: process.cwd() };

/** The settings of this start; ends the process where they are wrong (2) or help was asked for (0). */
export function settingsOrExit(args: readonly string[] = process.argv.slice(2)): Settings {
  const read = readSettings(args, home);
  if (!read.isRight) {
    say(read.problem, console.error);
    say((t) => t.usage, console.error);
    process.exit(2);
  }
  if (read.settings.isHelp) {
    say((t) => t.usage);
    process.exit(0);
  }
  return read.settings;
}
