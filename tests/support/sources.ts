import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { root } from '../../electron/launcher/root.ts';

export interface SourceFile {
  /** From the project's folder, with slashes: `electron/areas/stock/ledger.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export type Import =
  /** A file of the project, by its path. */
  | { readonly kind: 'file'; readonly path: string }
  /** A package by its name, without what follows it: `@orpc/client` for `@orpc/client/fetch`. */
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

/** Every TypeScript and JavaScript file of the four floors, with what it imports. */
export function sourceFiles(): readonly SourceFile[] {
  return ['shared', 'electron', 'renderer', 'tests']
    .flatMap((floor) => filesIn(floor))
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
      return { path, text, code, imports: importsOf(path, code) };
    });
}

/** Paths of all files under a folder of the project. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length).replaceAll('\\', '/'), entry.name));
}

function importsOf(path: string, code: string): readonly Import[] {
  return [...code.matchAll(IMPORT)].map(([, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    if (name.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(path), name) };
    if (name.startsWith('node:') || builtinModules.includes(name)) return { kind: 'node', name };
    return { kind: 'package', name: name.split('/', name.startsWith('@') ? 2 : 1).join('/') };
  });
}

/** `… from 'x'`, `import 'x'`, `import('x')`, each at the beginning of a statement or in one. */
const IMPORT = /(?:^|\n)\s*(?:import|export)\b(?:[^'";]*?\bfrom\s*)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
