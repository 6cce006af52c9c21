import type { ledgers as contract } from '../../../shared/areas/ledgers/contract.ts';
import { ledgerTexts } from '../../../shared/areas/ledgers/texts.ts';
import { XLSX } from '../catalog/importing.ts';
import { partByCode } from '../catalog/parts.ts';
import type { QueryContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { overview } from '../stock/overview.ts';
import { accountRows, issueRows, receiptRows } from './rows.ts';
import { issuesSheet } from './sheets/issues.ts';
import { movementsSheet } from './sheets/movements.ts';
import { receiptsSheet } from './sheets/receipts.ts';
import { stockOverviewSheet } from './sheets/stockOverview.ts';
import type { Printing } from './workbook/write.ts';

export const ledgers: Operations<typeof contract> = {
  stockOverview: async (context) => {
    const rows = await overview(context.db, {});
    return workbook(
      await stockOverviewSheet(rows, printing(context)),
      `${texts(context).overview.title}-${context.today}`,
    );
  },

  receipts: async (context, period) => {
    const bytes = await receiptsSheet(await receiptRows(context.db, period), period, printing(context));
    return workbook(bytes, `${texts(context).receipts.title}-${period.from}-${period.to}`);
  },

  issues: async (context, period) => {
    const bytes = await issuesSheet(await issueRows(context.db, period), period, printing(context));
    return workbook(bytes, `${texts(context).issues.title}-${period.from}-${period.to}`);
  },

  movements: async (context, { partCode, ...period }) => {
    const part = await partByCode(context.db, partCode, context.today);
    const { opening, rows } = await accountRows(context.db, part.id, period);
    const account = { partCode: part.code, partName: part.name, unitName: part.unitName, ...period, opening };
    const bytes = await movementsSheet(rows, account, printing(context));
    return workbook(bytes, `${texts(context).movements.title}-${part.code}-${period.from}-${period.to}`);
  },
};

function printing({ caller, now, language }: QueryContext): Printing {
  return { printedBy: caller?.name ?? '', printedAt: now, language };
}

function texts({ language }: QueryContext) {
  return ledgerTexts[language];
}

function workbook(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: XLSX });
}
