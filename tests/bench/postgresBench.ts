import { startHost } from '../support/host.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Asker, askerOf } from './asking.ts';
import { type Figure, ms } from './figures.ts';
import { fillPostgres } from './fillPostgres.ts';
import { inTurns } from './inTurns.ts';
import { LOGIN } from './staff.ts';
import { cardAt, ROUNDS, type StoreWork, storeWork } from './storeBench.ts';

interface Operation {
  readonly name: string;
  readonly path: string;
  readonly asked: { readonly rounds: number; readonly warming: number };
  input(work: StoreWork, round: number): object;
}

const operations: readonly Operation[] = [
  {
    ...{ name: 'scan lookup', path: '/rpc/stock/unit', asked: ROUNDS.lookup },
    input: ({ units }, round) => ({ barcode: units[round] }),
  },
  {
    ...{ name: 'posting a delivery of 200 lines', path: '/rpc/receiving/receive', asked: ROUNDS.posting },
    input: ({ deliveries }, round) => ({ id: deliveries[round], binCode: 'Q-01' }),
  },
  {
    ...{ name: 'posting an issue of 1–20 units', path: '/rpc/issuing/post', asked: ROUNDS.issue },
    input: ({ issues }, round) => ({ id: issues[round] }),
  },
  {
    ...{ name: 'confirming a stocktake of 200 differences', path: '/rpc/stocktake/approve', asked: ROUNDS.posting },
    input: ({ stocktakes }, round) => ({ id: stocktakes[round] }),
  },
  {
    ...{ name: 'newest 100 rows of a card', path: '/rpc/stock/card', asked: ROUNDS.card },
    input: (_work, round) => cardAt(round),
  },
];

/**
 * The same store, the same operations, the same program on PostgreSQL, in turns with the program on its own file: what the other database
 * costs. The server is one process group beside the host and writes as carefully as it comes.
 */
export async function benchPostgres(
  name: string,
  file: string,
  url: string,
  cookie: string,
): Promise<readonly Figure[]> {
  const work = storeWork(file);
  const server = await startPostgres({ isDurable: true });
  try {
    await fillPostgres(file, server.url);
    const host = await startHost({ env: { PARTSDEPOT_DATABASE: server.url } });
    const [onPostgres, onFile] = [askerOf(host.url), askerOf(url)];
    try {
      const signedIn = (await onPostgres.ask('/rpc/people/signIn', { json: LOGIN })).cookie ?? '';
      const figures: Figure[] = [];
      for (const operation of operations) {
        const { path, asked, input } = operation;
        const compared = await inTurns(
          asked,
          (round) => timed(onPostgres, path, input(work, round), signedIn),
          (round) => timed(onFile, path, input(work, round), cookie),
        );
        figures.push({
          ...{ name: `${operation.name} on PostgreSQL, ${name}`, ours: ms(compared.ours), floor: ms(compared.floor) },
          ...{ ratio: `${compared.ratio.toFixed(2)}×`, limit: 'beside SQLite', isKept: true },
        });
      }
      return figures;
    } finally {
      onPostgres.close();
      onFile.close();
      await host.stop();
    }
  } finally {
    server.stop();
  }
}

async function timed(asker: Asker, path: string, input: object, cookie: string): Promise<number> {
  const { status, body, ms } = await asker.ask(path, { json: input }, cookie);
  if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 300)}`);
  return ms;
}
