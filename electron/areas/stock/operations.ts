import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import type { Operations } from '../operation.ts';
import { ageing } from './ageing.ts';
import { card } from './card.ts';
import { loadDemonstration } from './demonstration.ts';
import { document, documents } from './documents.ts';
import { moves } from './moves.ts';
import { openingStock } from './openingStock.ts';
import { reclassify } from './reclassify.ts';
import { reverse } from './reversal.ts';
import { trend } from './trend.ts';
import { views } from './views.ts';

export const stock: Operations<typeof contract> = {
  ...views,
  ageing,
  trend,
  card,
  ...moves,
  reclassify,
  documents,
  document,
  reverse,
  openingStock,
  loadDemonstration,
};
