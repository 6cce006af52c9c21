import { catalog } from './catalog/contract.ts';
import { desk } from './desk/contract.ts';
import { issuing } from './issuing/contract.ts';
import { labels } from './labels/contract.ts';
import { ledgers } from './ledgers/contract.ts';
import { people } from './people/contract.ts';
import { receiving } from './receiving/contract.ts';
import { stock } from './stock/contract.ts';

/** Everything the program can be asked to do, room by room. The same value makes the typed client, the server and the REST document. */
export const contract = { people, catalog, stock, labels, receiving, issuing, ledgers, desk };
export type Contract = typeof contract;
