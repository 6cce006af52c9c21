import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from '../electron/launcher/root.ts';
import { errors } from '../shared/areas/errors.ts';
import { texts } from '../shared/areas/texts.ts';
import { sourceFiles } from './support/sources.ts';

/*
 * Every sentence that a user may read stands in a catalogue, in Chinese and in English.
 */

const files = sourceFiles();
const catalogues = files
  .filter(({ path, text }) => !path.startsWith('tests/') && /^export const zh\b/m.test(text))
  .map(({ path }) => path);

type Texts = Readonly<Record<string, string>>;

describe.each(catalogues)('%s', (path) => {
  test('says everything in both languages, with the same facts in it', async () => {
    const { zh, en } = await load(path);
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    const differing = Object.keys(zh).filter((key) => facts(zh[key]).join() !== facts(en[key]).join());
    expect(differing).toEqual([]);
    expect(Object.keys(zh).filter((key) => zh[key]?.trim() === '' || en[key]?.trim() === '')).toEqual([]);
  });
});

test('every refusal has its sentence', () => {
  for (const language of [texts['zh-CN'], texts.en])
    expect(Object.keys(errors).filter((code) => !(code in language.errors))).toEqual([]);
});

test('every key that a screen asks for is in a catalogue', async () => {
  const known = new Set(Object.keys(flatten(texts['zh-CN'], '')));
  for (const path of catalogues) {
    const room =
      /^renderer\/areas\/([^/]+)\/texts\.ts$/.exec(path)?.[1] ??
      (path === 'renderer/app/appTexts.ts' ? 'app' : undefined);
    if (room) for (const key of Object.keys((await load(path)).zh)) known.add(`${room}.${key}`);
  }
  const unknown = files
    .filter(({ path }) => path.startsWith('renderer/'))
    .flatMap(({ path, code }) =>
      [...code.matchAll(/(?:\bt\(|\b[a-z]\w*Key[:=] ?)'([a-z]\w*(?:\.\w+)+)'/g)]
        .map(([, key]) => key ?? '')
        .filter((key) => !known.has(key) && !known.has(`${key}_other`))
        .map((key) => `${path}: ${key}`),
    );
  expect(unknown).toEqual([]);
});

async function load(path: string): Promise<{ zh: Texts; en: Texts }> {
  const { zh, en } = (await import(pathToFileURL(join(root, path)).href)) as { zh: unknown; en: unknown };
  return { zh: flatten(zh, ''), en: flatten(en, '') };
}

/** A catalogue as a flat list: `{ a: { b: 'x' } }` becomes `{ 'a.b': 'x' }`. A sentence made by a function counts by its source. */
function flatten(value: unknown, key: string): Texts {
  if (typeof value === 'string') return { [key]: value };
  if (typeof value === 'function') return { [key]: `() => ${value.length}` };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) => flatten(part, key ? `${key}.${name}` : name)),
  );
}

/** The facts that a sentence names in double braces, in the order of the alphabet. */
function facts(sentence = ''): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}
