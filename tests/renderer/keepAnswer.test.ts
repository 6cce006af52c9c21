import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { keepAnswer } from '../../renderer/app/keepAnswer.ts';

/*
 * What a command answers is on screen before everything is read anew.
 */

const ID = '01a223af-8bc5-75b9-bfad-3d7c503b8f7c';
const key = (path: readonly string[], input: object) => [path, { type: 'query', input }];
const WHOLE = key(['receiving', 'get'], { id: ID });

test.each([
  { name: 'the whole paper replaces the one on screen', answer: { id: ID, remaining: 7, lines: [1] }, shown: 7 },
  { name: 'the head of a paper is not the whole', answer: { id: ID, remaining: 7 }, shown: 10 },
  { name: 'another paper is left alone', answer: { id: 'other', remaining: 7, lines: [1] }, shown: 10 },
  { name: 'no answer changes nothing', answer: undefined, shown: 10 },
  { name: 'a list changes nothing', answer: [ID], shown: 10 },
])('$name', ({ answer, shown }) => {
  const client = new QueryClient();
  client.setQueryData(WHOLE, { id: ID, remaining: 10, lines: [] });
  keepAnswer(client, answer);
  expect(client.getQueryData(WHOLE)).toMatchObject({ remaining: shown });
});

test('a page of a paper, or a paper that nobody looks at, is not made up', () => {
  const client = new QueryClient();
  const page = key(['receiving', 'get'], { id: ID, cursor: '2' });
  client.setQueryData(page, { id: ID, lines: [] });
  keepAnswer(client, { id: ID, lines: [1] });
  expect(client.getQueryData(page)).toEqual({ id: ID, lines: [] });
  expect(client.getQueryData(WHOLE)).toBeUndefined();
});
