import { expect, test } from 'vitest';
import { z } from 'zod';
import { procedures } from './procedures.ts';

/* What goes out: `electron/backend/plainJson.ts` hands an answer over as JSON without looking into it. */

const plain = [
  'string',
  'number',
  'int',
  'boolean',
  'null',
  'literal',
  'enum',
  'object',
  'array',
  'tuple',
  'record',
  'union',
];
const around = ['nullable', 'optional', 'pipe', 'transform', 'lazy', 'readonly', 'default'];

test.each(procedures.map(({ name, output }) => ({ name, output })))(
  '$name answers with a file, or with JSON through and through',
  ({ output }) => {
    if (output.type === 'file') return;
    const types = new Set<string>();
    z.toJSONSchema(output, {
      unrepresentable: 'any',
      override: ({ zodSchema }) => void types.add(zodSchema._zod.def.type),
    });
    expect([...types].filter((type) => !plain.includes(type) && !around.includes(type))).toEqual([]);
  },
);
