import type { ledgers as contract } from '../../../shared/areas/ledgers/contract.ts';
import { outsideTexts } from '../../../shared/areas/ledgers/outsideTexts.ts';
import { stockTexts } from '../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../shared/areas/ledgers/texts.ts';
import { partByCode } from '../catalog/parts.ts';
import type { Operations } from '../operation.ts';
import { overview } from '../stock/overview.ts';
import { stocktakeById } from '../stocktake/stocktakes.ts';
import { expectShort } from './expectShort.ts';
import { machines } from './machines.ts';
import { outside } from './outside.ts';
import { accountRows, movementsOf } from './rows/account.ts';
import { categoryRows } from './rows/categories.ts';
import { issueRows, picksOf } from './rows/issues.ts';
import type { Period } from './rows/period.ts';
import { receiptRows, receiptsOf } from './rows/receipts.ts';
import { requestRows } from './rows/requests.ts';
import { claimRows, returnRows } from './rows/returns.ts';
import { saleRows } from './rows/sales.ts';
import { shipmentRows } from './rows/shipments.ts';
import { stocktakeRows } from './rows/stocktake.ts';
import { categoriesSheet } from './sheets/categories.ts';
import { claimsSheet } from './sheets/claims.ts';
import { issuesSheet } from './sheets/issues.ts';
import { movementsSheet } from './sheets/movements.ts';
import { receiptsSheet } from './sheets/receipts.ts';
import { requestsSheet } from './sheets/requests.ts';
import { returnListsSheet } from './sheets/returnLists.ts';
import { salesSheet } from './sheets/sales.ts';
import { shipmentsSheet } from './sheets/shipments.ts';
import { stockOverviewLedger } from './sheets/stockOverview.ts';
import { stocktakeSheet } from './sheets/stocktake.ts';
import { store } from './store.ts';
import { printing, workbook } from './workbook/file.ts';
import { writeLedger } from './workbook/write.ts';
import { writing } from './writing.ts';

export const ledgers: Operations<typeof contract> = {
  ...outside,
  ...machines,
  ...store,

  stockOverview: async (context) => {
    const bytes = await writeLedger(stockOverviewLedger(await overview(context.db, {}), printing(context)));
    return workbook(bytes, ledgerTexts[context.language].overview.title, context.today);
  },

  receipts: async (context, period) => {
    await expectShort(receiptsOf(context.db, period), 'LONG_BOOK');
    const rows = await receiptRows(context.db, period);
    const bytes = await writeLedger({ ...receiptsSheet(period, printing(context)), rows });
    return workbook(bytes, ledgerTexts[context.language].receipts.title, ...days(period));
  },

  issues: async (context, period) => {
    await expectShort(picksOf(context.db, period), 'LONG_BOOK');
    const rows = await issueRows(context.db, period);
    const bytes = await writeLedger({ ...issuesSheet(period, printing(context)), rows });
    return workbook(bytes, ledgerTexts[context.language].issues.title, ...days(period));
  },

  movements: async (context, { partCode, ...period }) => {
    const part = await partByCode(context.db, partCode, context.today);
    await expectShort(movementsOf(context.db, part.id, period), 'LONG_PERIOD');
    const { opening, rows } = await accountRows(context.db, part.id, period);
    const account = { partCode: part.code, partName: part.name, unitName: part.unitName, ...period, opening };
    const bytes = await movementsSheet(rows, account, printing(context));
    return workbook(bytes, ledgerTexts[context.language].movements.title, part.code, ...days(period));
  },

  categories: async (context, period) => {
    const bytes = await categoriesSheet(await categoryRows(context.db, period), period, printing(context));
    return workbook(bytes, stockTexts[context.language].title.categories, ...days(period));
  },

  writeEntries: (context, period) => writing(context, 'writeEntries', period),
  writeReceipts: (context, period) => writing(context, 'writeReceipts', period),
  writeIssues: (context, period) => writing(context, 'writeIssues', period),

  stocktake: async (context, { id }) => {
    const found = await stocktakeById(context.db, id);
    const bytes = await stocktakeSheet(await stocktakeRows(context.db, found), found, printing(context));
    return workbook(bytes, stockTexts[context.language].title.stocktake, found.number);
  },

  requests: async (context, period) => {
    const bytes = await requestsSheet(await requestRows(context.db, period), period, printing(context));
    return workbook(bytes, outsideTexts[context.language].title.requests, ...days(period));
  },

  shipments: async (context, period) => {
    const bytes = await shipmentsSheet(await shipmentRows(context.db, period), period, printing(context));
    return workbook(bytes, outsideTexts[context.language].title.shipments, ...days(period));
  },

  returnLists: async (context, period) => {
    const bytes = await returnListsSheet(await returnRows(context.db, period), period, printing(context));
    return workbook(bytes, outsideTexts[context.language].title.returnLists, ...days(period));
  },

  claims: async (context, period) => {
    const bytes = await claimsSheet(await claimRows(context.db, period), period, printing(context));
    return workbook(bytes, outsideTexts[context.language].title.claims, ...days(period));
  },

  sales: async (context, period) => {
    const bytes = await salesSheet(await saleRows(context.db, period), period, printing(context));
    return workbook(bytes, outsideTexts[context.language].title.sales, ...days(period));
  },
};

function days({ from, to }: Period): readonly string[] {
  return [from, to];
}
