import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ErrorCode, errors } from '../../shared/areas/errors.ts';
import { expectBooksBalance } from '../support/books.ts';
import { workbook } from '../support/goods.ts';
import { PASSWORD } from '../support/persons.ts';
import { picture } from '../support/picture.ts';
import { refusal } from '../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../support/world.ts';
import { expectReadable, furnish } from './furnish.ts';
import { feltByPostgres, texts } from './hostile.ts';
import {
  call,
  type Known,
  type Leaf,
  type Listed,
  leavesOf,
  procedures,
  sampleOf,
  shapeOf,
  waysOf,
  withValue,
} from './procedures.ts';

/*
 * Every procedure of the contract is sent what no window would send. The answer is a refusal of the closed list, in Chinese, and
 * never INTERNAL; what is legitimately taken leaves the books whole and every list and workbook readable.
 */

/** Values that no field takes but one of their own kind. */
const values: Readonly<Record<string, unknown>> = {
  null: null,
  'a list': [],
  'a list in a list': [[['x']]],
  'an object': {},
  'an object like a prototype': JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}'),
  true: true,
  zero: 0,
  'less than nothing': -1,
  'a fraction': 1.5,
  'not a number': Number.NaN,
  endless: Number.POSITIVE_INFINITY,
  'a number too large for any book': 1e308,
  'a number too large to be exact': 2 ** 53,
  'a big integer': 10n ** 30n,
  'a moment': new Date(0),
  'a text longer than any field': 'x'.repeat(20_000),
};

/** Of the texts those that a database reads in three different ways. */
const BESIDE_A_PASSWORD: readonly string[] = ['SQL', 'a NUL', 'markup'];

/** What is no number of pieces, fen or anything else that is counted. */
const badNumbers = [
  'null',
  'a list',
  'an object',
  'less than nothing',
  'a fraction',
  'not a number',
  'a number too large for any book',
  'a number too large to be exact',
];

describe.each(engines)('bad input on %s', (engine) => {
  let world: World;
  let known: (listed: Listed) => Known;

  beforeAll(async () => {
    world = await openWorld(engine);
    known = await furnish(world);
  });
  afterAll(async () => {
    await expectBooksBalance(world);
    await expectReadable(world.api);
    expect(Object.keys(Object.prototype)).toEqual([]);
    await world.close();
  });

  /** Each place of the input in turn holds each of the values; whatever comes back is judged by `judge`. */
  async function attack(
    listed: Listed,
    base: Known,
    bad: typeof values,
    judge: (leaf: Leaf, name: string, code: string) => void,
    isMeant: (leaf: Leaf) => boolean = () => true,
  ) {
    for (const way of waysOf(shapeOf(listed))) {
      const sample = sampleOf(way, base);
      const leaves = leavesOf(way);
      // A password is hashed, and takes its time: beside one, few texts must do. The fields are of kinds that others have as well.
      const isHashed = leaves.some(isPassword);
      for (const leaf of leaves.filter(isMeant)) {
        for (const [name, value] of Object.entries(bad)) {
          if (isHashed && name in texts && !(isPassword(leaf) ? ['SQL'] : BESIDE_A_PASSWORD).includes(name)) continue;
          const { code } = await answer(world.api, listed, withValue(sample, leaf.path, value));
          judge(leaf, name, code);
          // A hostile password may have been a good one, and the sign-in with it another one than ours.
          if (code === 'UNAUTHENTICATED') await world.api.people.signIn({ login: 'admin', password: PASSWORD });
        }
      }
    }
  }

  test.each(procedures)('$name keeps or refuses any text, and does not break on it', async (listed) => {
    await attack(
      listed,
      known(listed),
      // What only the program itself could stumble over, it has stumbled over on one engine.
      engine === 'sqlite' ? texts : feltByPostgres,
      (leaf, name, code) => {
        if (!isText(leaf)) expect(code, `${name} at ${leaf.path.join('.')}`).toBe('INVALID_INPUT');
      },
      // What is no text at all is refused before any database is asked.
      engine === 'sqlite' ? undefined : isText,
    );
  });

  const takingFiles = procedures.filter((listed) =>
    waysOf(shapeOf(listed)).some((way) => leavesOf(way).some(({ shape }) => shape.contentEncoding === 'binary')),
  );

  test.each(takingFiles)('$name takes no file that is not what it says', async (listed) => {
    const sample = sampleOf(waysOf(shapeOf(listed))[0] ?? {}, known(listed)) as object;
    for (const [name, { file, code }] of Object.entries(files(/\.add(Photo|Evidence)$/.test(listed.name)))) {
      expect((await answer(world.api, listed, { ...sample, file })).code, name).toMatch(code);
    }
  });

  // The shapes are the same on every engine.
  if (engine !== 'sqlite') return;

  test.each(procedures)('$name takes no input of another shape', async (listed) => {
    for (const [name, input] of Object.entries({ ...values, 'a text of a megabyte': 'x'.repeat(1_000_000) })) {
      // A procedure that needs nothing does its work on any object; to zod, lists and moments are objects too.
      if (typeof input === 'object' && input !== null && listed.input.safeParse({}).success) continue;
      expect(await answer(world.api, listed, input), name).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  test.each(procedures)('$name takes no value of another kind', async (listed) => {
    await attack(listed, {}, values, (leaf, name, code) => {
      if (isOfAnotherKind(leaf, name)) expect(code, `${name} at ${leaf.path.join('.')}`).toBe('INVALID_INPUT');
    });
  });
});

/** Whether a place of the input holds a text. */
function isText({ shape }: Leaf): boolean {
  return [shape.type, shape.anyOf?.[0]?.type].flat().includes('string') && shape.contentEncoding === undefined;
}

/** What came of a call: the refusal, checked, or `DONE`. */
async function answer(api: Api, listed: Listed, input: unknown): Promise<{ readonly code: ErrorCode | 'DONE' }> {
  const calling = call(api, listed.path, input);
  const isDone = await calling.then(
    () => true,
    () => false,
  );
  if (isDone) return { code: 'DONE' };
  const { code, status, data, message } = await refusal(calling);
  const told = errors[code as ErrorCode];
  const isWell =
    Object.hasOwn(errors, code) &&
    code !== 'INTERNAL' &&
    status === told.status &&
    told.data.safeParse(data).success &&
    /[\u4e00-\u9fff].*。/su.test(message);
  // Put into words only where somebody will read them: the inputs are many, and some are a megabyte.
  if (!isWell)
    expect.fail(`${listed.name} ${inWords(input)} is refused with ${inWords({ code, status, data, message })}`);
  return { code: code as ErrorCode };
}

function inWords(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}n` : each))?.slice(0, 400);
}

function isPassword({ path }: Leaf): boolean {
  return path.at(-1) === 'password' || path.at(-1) === 'current';
}

/** True where a value cannot be meant for a place, whatever the rest of the input says. */
function isOfAnotherKind({ path, shape }: Leaf, name: string): boolean {
  const kinds = (shape.anyOf ?? [shape]).flatMap(({ type }) => type ?? []);
  if (name === 'null' || name === 'endless') return !kinds.includes('null');
  if (kinds.includes('boolean')) return name !== 'true';
  // The copy of a picture stands in its address, so that it is read as a number where it can be.
  if (kinds.includes('integer') || kinds.includes('number')) return path.at(-1) !== 'copy' && badNumbers.includes(name);
  return true;
}

/** Files with what comes of them, where a workbook or a photo is wanted. */
function files(isPhotoWanted: boolean): Readonly<Record<string, { readonly file: File; readonly code: RegExp }>> {
  const refused = isPhotoWanted ? /^FILE_REFUSED$/ : /^WORKBOOK_UNREADABLE$/;
  // A real workbook of another kind than is wanted here, or of the right one with rows to refuse.
  const other = isPhotoWanted ? refused : /^(DONE|WORKBOOK_UNKNOWN|WORKBOOK_CHANGED)$/;
  return {
    'an empty file': { file: new File([], 'empty.xlsx'), code: refused },
    'a text that says it is a workbook': { file: new File(['PK not really'], 'text.xlsx'), code: refused },
    'a drawing with a script that says it is a picture': {
      file: new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'x.png', { type: 'image/png' }),
      code: refused,
    },
    'a picture': { file: new File([picture('x')], '../../../etc/passwd'), code: isPhotoWanted ? /^DONE$/ : refused },
    'a name that is cut in the middle of a character': {
      file: new File(
        [isPhotoWanted ? picture('x') : workbook('stations.xlsx')],
        `${'a'.repeat(isPhotoWanted ? 119 : 99)}🧨.xlsx`,
      ),
      code: isPhotoWanted ? /^DONE$/ : other,
    },
    'a name with a header in it': {
      file: new File([workbook('stations.xlsx')], 'a".xlsx\r\nSet-Cookie: x=1'),
      code: other,
    },
    'a file over every limit': {
      file: new File([new Uint8Array(16 * 1024 * 1024)], 'large.xlsx'),
      code: /^INVALID_INPUT$/,
    },
  };
}
