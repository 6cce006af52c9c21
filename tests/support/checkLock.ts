import { readFileSync } from 'node:fs';

export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly optional?: boolean }>
  >;
}

/**
 * Optional packages that the lockfile names and does not pin. A registry that lacks one platform's package makes
 * `npm install` leave it out without a word, and `npm ci` then fails everywhere else.
 */
export function unpinned(lock: Lock): readonly string[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isPinned(lock, place, name))
      .map((name) => `${place || 'package.json'} → ${name}`),
  );
}

/** Reads the lockfile at `path`. */
export function readLock(path: string): Lock {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** As Node looks for a package: in the place's own node_modules, then in that of each place above. */
function isPinned({ packages }: Lock, place: string, name: string): boolean {
  for (let above = place; ; above = above.slice(0, Math.max(0, above.lastIndexOf('node_modules/') - 1))) {
    if (`${above ? `${above}/` : ''}node_modules/${name}` in packages) return true;
    if (above === '') return false;
  }
}
