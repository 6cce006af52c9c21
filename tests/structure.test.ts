import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../electron/launcher/root.ts';
import { type SourceFile, sourceFiles } from './support/sources.ts';

/*
 * The shape of the house: what stands where, who may import whom, and which doors are the only ones.
 */

const files = sourceFiles();

/** Rooms in the order of the business: a room may use those before it. */
const rooms = [
  'people',
  'catalog',
  'stock',
  'labels',
  'clocks',
  'receiving',
  'requests',
  'loans',
  'issuing',
  'returns',
  'machines',
  'inspection',
  'stocktake',
  'disposal',
  'accounts',
  'ledgers',
  'desk',
];

describe('the top level', () => {
  const made = ['.git', '.partsdepot', 'dist', 'node_modules', 'out', 'test-results', 'playwright-report'];
  const kept = [
    ...['electron', 'renderer', 'resources', 'shared', 'tests', '.ci'],
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'biome.json'],
    ...['electron.vite.config.ts', 'electron-builder.yml', 'README.md', 'LICENSE', 'CHANGELOG.md'],
    ...['.gitignore', '.gitattributes', '.npmrc', '.editorconfig'],
  ];

  test('holds nothing but the four floors, the resources and what a tool looks for there', () => {
    const found = readdirSync(root).filter((name) => !made.includes(name));
    expect(found.filter((name) => !kept.includes(name))).toEqual([]);
  });
});

describe('who may import what', () => {
  interface Rule {
    readonly of: string;
    readonly may: readonly string[];
    /** Packages by name; undefined: any. */
    readonly packages?: readonly string[];
    readonly mayUseNode: boolean;
  }

  /** The first rule whose folder holds a file is the one for it. */
  const rules: readonly Rule[] = [
    { of: 'shared/kernel/', may: ['shared/kernel/'], packages: ['zod', '@orpc/contract', 'uuid'], mayUseNode: false },
    { of: 'shared/areas/', may: ['shared/'], packages: ['zod', '@orpc/contract'], mayUseNode: false },
    { of: 'electron/database/', may: ['electron/database/', 'shared/'], mayUseNode: true },
    {
      of: 'electron/areas/',
      may: ['electron/areas/', 'electron/database/', 'shared/', 'resources/sampling/'],
      mayUseNode: true,
    },
    {
      of: 'electron/jobs/',
      may: ['electron/jobs/', 'electron/areas/', 'electron/database/', 'shared/'],
      mayUseNode: true,
    },
    {
      of: 'electron/backend/',
      may: ['electron/backend/', 'electron/jobs/', 'electron/areas/', 'electron/database/', 'shared/'],
      mayUseNode: true,
    },
    {
      of: 'electron/launcher/',
      may: ['electron/launcher/'],
      packages: ['vite', '@vitejs/plugin-react'],
      mayUseNode: true,
    },
    {
      of: 'electron/host/',
      may: ['electron/host/', 'electron/backend/', 'electron/launcher/', 'shared/'],
      mayUseNode: true,
    },
    {
      of: 'electron/main/',
      may: ['electron/main/', 'electron/backend/', 'electron/launcher/', 'shared/'],
      mayUseNode: true,
    },
    { of: 'electron/preload/', may: ['shared/kernel/'], packages: ['electron'], mayUseNode: false },
    { of: 'renderer/ui/', may: ['renderer/ui/', 'renderer/app/', 'shared/'], mayUseNode: false },
    { of: 'renderer/', may: ['renderer/', 'shared/'], mayUseNode: false },
    { of: 'tests/', may: [''], mayUseNode: true },
  ];

  test('every file stands in a floor that has a rule', () =>
    expect(files.filter(({ path }) => !rules.some(({ of }) => path.startsWith(of))).map(({ path }) => path)).toEqual(
      [],
    ));

  test.each(rules)('$of', ({ of, may, packages, mayUseNode }) => {
    const own = files.filter(({ path }) => rules.find((rule) => path.startsWith(rule.of))?.of === of);
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => {
          if (imported.kind === 'node') return !mayUseNode;
          if (imported.kind === 'package') return packages !== undefined && !packages.includes(imported.name);
          return !may.some((folder) => imported.path.startsWith(folder));
        })
        .map((imported) => `${path} imports ${imported.kind === 'file' ? imported.path : imported.name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a room of shared/areas and electron/areas uses only the rooms before it', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports.flatMap((imported) => {
        if (imported.kind !== 'file') return [];
        const [own, other] = [roomOf(path), roomOf(imported.path)];
        if (!own || !other || own.floor !== other.floor) return [];
        return rooms.indexOf(other.room) > rooms.indexOf(own.room) ? [`${path} imports ${imported.path}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('only the main process and the preload know Electron', () => {
    const knowing = files.filter((file) => importsPackage(file, 'electron')).map(({ path }) => path);
    expect(knowing.filter((path) => !/^electron\/(main|preload)\//.test(path))).toEqual([]);
  });

  test('every import names a file by its full name', () => {
    const paths = new Set(files.map(({ path }) => path));
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          (imported) =>
            imported.kind === 'file' && /\.[mc]?[jt]sx?$|\/[^.]*$/.test(imported.path) && !paths.has(imported.path),
        )
        .map((imported) => `${path} imports ${imported.kind === 'file' ? imported.path : ''}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the only door', () => {
  test.each([
    {
      to: 'the movements and balances',
      pattern: /(insertInto|updateTable|deleteFrom)\(\s*'(movement|balance)'/,
      only: ['electron/areas/stock/ledger.ts'],
    },
    // What the drivers' errors mean is known in one place.
    {
      to: 'the error codes of the drivers',
      pattern: /SQLITE_[A-Z]+|'(23\d{3}|40001|40P01|53100|55P03)'/,
      only: ['electron/database/constraint.ts'],
    },
    { to: 'the SQLite binding', pattern: /from 'better-sqlite3'/, only: ['electron/database/sqlite.ts'] },
  ])('to $to is $only', ({ pattern, only }) => {
    const doors = files
      .filter(({ path, code }) => path.startsWith('electron/') && pattern.test(code))
      .map(({ path }) => path);
    expect(doors.filter((path) => !only.includes(path))).toEqual([]);
  });
});

describe('the habits of the house', () => {
  const own = files.filter(({ path }) => !path.startsWith('tests/'));
  const withCode = (pattern: RegExp) =>
    files.filter(({ path, code }) => path !== 'tests/structure.test.ts' && pattern.test(code)).map(({ path }) => path);

  test('no default exports, but where a tool demands one', () =>
    expect(
      withCode(/^export default /m).filter((path) => !/\.config\.ts$|^tests\/support\/prepare\.ts$/.test(path)),
    ).toEqual([]));
  test('no barrels', () => expect(withCode(/^export (\*|\{[^}]*\}) from /m)).toEqual([]));
  test('no way round the types', () => expect(withCode(/: any\b|as any\b|<any>|any\[\]/)).toEqual([]));
  test('nothing left for later, no error of the compiler hidden', () => {
    const pattern = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)/;
    const left = files.filter(({ path, text }) => path !== 'tests/structure.test.ts' && pattern.test(text));
    expect(left.map(({ path }) => path)).toEqual([]);
  });
  test('no file of code that is too long to read at once', () => {
    const long = own.filter(({ path, text }) => !/[tT]exts\.ts$/.test(path) && text.split('\n').length > 320);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

/** Floor and room of a file in shared/areas/ROOM/ or electron/areas/ROOM/; undefined elsewhere. */
function roomOf(path: string): { readonly floor: string; readonly room: string } | undefined {
  const [, floor, room] = /^(shared|electron)\/areas\/([^/]+)\//.exec(path) ?? [];
  return floor && room ? { floor, room } : undefined;
}

function importsPackage({ imports }: SourceFile, name: string): boolean {
  return imports.some((imported) => imported.kind === 'package' && imported.name === name);
}
