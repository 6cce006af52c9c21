import type { Contract } from '../../shared/areas/contract.ts';
import { catalog } from './catalog/operations.ts';
import { clocks } from './clocks/operations.ts';
import { desk } from './desk/operations.ts';
import { disposal } from './disposal/operations.ts';
import { inspection } from './inspection/operations.ts';
import { issuing } from './issuing/operations.ts';
import { labels } from './labels/operations.ts';
import { ledgers } from './ledgers/operations.ts';
import { loans } from './loans/operations.ts';
import { machines } from './machines/operations.ts';
import type { Operations } from './operation.ts';
import { people } from './people/operations.ts';
import { receiving } from './receiving/operations.ts';
import { requests } from './requests/operations.ts';
import { returns } from './returns/operations.ts';
import { stock } from './stock/operations.ts';
import { stocktake } from './stocktake/operations.ts';

/** Everything the program does, in the words of the contract. */
export const operations: Operations<Contract> = {
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
