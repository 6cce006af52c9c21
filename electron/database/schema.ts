import type { CatalogTables } from './tables/catalog.ts';
import type { ClocksTables } from './tables/clocks.ts';
import type { DisposalTables } from './tables/disposal.ts';
import type { InspectionTables } from './tables/inspection.ts';
import type { IssuingTables } from './tables/issuing.ts';
import type { LabelsTables } from './tables/labels.ts';
import type { LoansTables } from './tables/loans.ts';
import type { MachinesTables } from './tables/machines.ts';
import type { PeopleTables } from './tables/people.ts';
import type { ReceivingTables } from './tables/receiving.ts';
import type { RequestsTables } from './tables/requests.ts';
import type { ReturnsTables } from './tables/returns.ts';
import type { StockTables } from './tables/stock.ts';
import type { StocktakeTables } from './tables/stocktake.ts';

/** Every table, as both engines hold it, room by room. Money in fen, days `YYYY-MM-DD`, instants UTC ISO. */
export interface Schema
  extends PeopleTables,
    CatalogTables,
    StockTables,
    LabelsTables,
    ClocksTables,
    ReceivingTables,
    RequestsTables,
    LoansTables,
    IssuingTables,
    ReturnsTables,
    MachinesTables,
    InspectionTables,
    StocktakeTables,
    DisposalTables {}
