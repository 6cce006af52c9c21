import { isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../shared/areas/contract.ts';
import type { ProcedureMeta } from '../../shared/kernel/procedure.ts';
import { workbook } from '../support/goods.ts';
import type { Api } from '../support/world.ts';

/** A procedure as the contract lists it. */
export interface Listed {
  /** `catalog.parts.create`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly meta: ProcedureMeta;
  readonly method: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Everything that the program can be asked to do. */
export const procedures: readonly Listed[] = walk(contract, []);

/** Calls a procedure by its path, with any input whatever. */
export function call(api: Api, path: readonly string[], input: unknown): Promise<unknown> {
  let at: unknown = api;
  for (const step of path) at = (at as Readonly<Record<string, unknown>>)[step];
  return (at as (input: unknown) => Promise<unknown>)(input);
}

/** The shape of an input, as far as samples need it. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly contentEncoding?: string;
}

/** What a procedure takes, as a JSON schema. */
export function shapeOf({ input }: Listed): Shape {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** The shape without its choices between kinds of objects: one shape for each way to fill it in. */
export function waysOf(shape: Shape): readonly Shape[] {
  if (shape.anyOf?.some(isObject)) return shape.anyOf.filter(isObject).flatMap(waysOf);
  if (shape.type === 'array' && shape.items) return waysOf(shape.items).map((items) => ({ ...shape, items }));
  if (!shape.properties) return [shape];
  return Object.entries(shape.properties).reduce<readonly Shape[]>(
    (ways, [key, each]) =>
      ways.flatMap((way) => waysOf(each).map((one) => ({ ...way, properties: { ...way.properties, [key]: one } }))),
    [shape],
  );
}

/** An input of the right shape. What it names does not exist, but for the values that `known` has under their keys. */
export function sampleOf(shape: Shape, known: Known = {}, key = ''): unknown {
  if (key in known) return known[key];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return sampleOf(shape.anyOf[0] ?? {}, known, key);
  if (shape.contentEncoding === 'binary') return workbook('parts.xlsx');
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, each]) => [name, sampleOf(each, known, name)]),
      );
    case 'array':
      return [sampleOf(shape.items ?? {}, known, key)];
    case 'integer':
    case 'number':
      return Math.max(1, shape.minimum ?? 1);
    case 'boolean':
      return false;
    default:
      return textSample(shape, key);
  }
}

export type Known = Readonly<Record<string, unknown>>;

/** The places in an input that hold a value of their own, with what they take. */
export function leavesOf(shape: Shape, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  if (shape.type === 'array' && shape.items) return leavesOf(shape.items, [...path, 0]);
  return [{ path, shape }];
}

export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
}

/** The input with another value at one place. */
export function withValue(input: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((each, at) => (at === step ? withValue(each, rest, value) : each));
  const object = (input ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [step]: withValue(object[step], rest, value) };
}

function isObject(shape: Shape): boolean {
  return shape.type === 'object' || (shape.anyOf?.some(isObject) ?? false);
}

function textSample({ pattern, minLength = 0 }: Shape, key: string): string {
  if (pattern?.includes('-7[0-9a-f]')) return '01890000-0000-7000-8000-000000000000';
  if (pattern?.includes('{64}')) return 'a'.repeat(64);
  if (/^(from|to|validFrom)$|Day$/.test(key)) return '2026-11-10';
  return minLength > 5 ? 'a'.repeat(minLength) : 'sample';
}

function walk(tree: unknown, path: readonly string[]): readonly Listed[] {
  if (isContractProcedure(tree)) {
    const { meta, route, inputSchema, outputSchema } = tree['~orpc'];
    return [
      {
        name: path.join('.'),
        path,
        meta: meta as unknown as ProcedureMeta,
        method: route.method ?? 'POST',
        input: inputSchema as z.ZodType,
        output: outputSchema as z.ZodType,
      },
    ];
  }
  return Object.entries(tree as object).flatMap(([key, branch]) => walk(branch, [...path, key]));
}
