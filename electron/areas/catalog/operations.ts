import type { catalog as contract } from '../../../shared/areas/catalog/contract.ts';
import type { Operations } from '../operation.ts';
import { bins } from './bins.ts';
import { carriers } from './carriers.ts';
import { engineers } from './engineers.ts';
import { imports } from './imports.ts';
import { models } from './models.ts';
import { parts } from './parts.ts';
import { stations } from './stations.ts';

export const catalog: Operations<typeof contract> = { parts, models, bins, stations, engineers, carriers, imports };
