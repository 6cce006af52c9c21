import { catalog } from './catalog/contract.ts';
import { clocks } from './clocks/contract.ts';
import { desk } from './desk/contract.ts';
import { disposal } from './disposal/contract.ts';
import { inspection } from './inspection/contract.ts';
import { issuing } from './issuing/contract.ts';
import { labels } from './labels/contract.ts';
import { ledgers } from './ledgers/contract.ts';
import { loans } from './loans/contract.ts';
import { machines } from './machines/contract.ts';
import { people } from './people/contract.ts';
import { receiving } from './receiving/contract.ts';
import { requests } from './requests/contract.ts';
import { returns } from './returns/contract.ts';
import { stock } from './stock/contract.ts';
import { stocktake } from './stocktake/contract.ts';

/** The rooms of the contract, named one by one: spelled out whole, the type is longer than the compiler will write down. */
export type Contract = {
  people: typeof people;
  catalog: typeof catalog;
  stock: typeof stock;
  labels: typeof labels;
  clocks: typeof clocks;
  receiving: typeof receiving;
  requests: typeof requests;
  loans: typeof loans;
  issuing: typeof issuing;
  returns: typeof returns;
  machines: typeof machines;
  inspection: typeof inspection;
  stocktake: typeof stocktake;
  disposal: typeof disposal;
  ledgers: typeof ledgers;
  desk: typeof desk;
};

/** Everything the program can be asked to do, room by room. The same value makes the typed client, the server and the REST document. */
export const contract: Contract = {
  people,
  catalog,
  stock,
  labels,
  clocks,
  receiving,
  requests,
  loans,
  issuing,
  returns,
  machines,
  inspection,
  stocktake,
  disposal,
  ledgers,
  desk,
};
