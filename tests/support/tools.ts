import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test was skipped; told at the end of the run. */
    skipReason?: string;
  }
}

/** LibreOffice's program, null where it is not installed. */
export function libreOffice(): string | null {
  return (
    onPath('soffice') ??
    onPath('libreoffice') ??
    firstExisting(
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    )
  );
}

/** zbar's decoder, null where it is not installed. */
export function zbarimg(): string | null {
  return onPath('zbarimg');
}

/** Skips a test with a reason that the run tells at its end. Call it as the first thing in the test. */
export function skipBecause(context: TestContext, reason: string): never {
  context.task.meta.skipReason = reason;
  return context.skip(reason);
}

/** The path of a command, null where PATH has none. */
export function onPath(command: string): string | null {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  return firstExisting(...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, file)));
}

function firstExisting(...paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}
