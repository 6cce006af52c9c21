import type { ledgers as contract } from '../../../shared/areas/ledgers/contract.ts';
import { stockTexts } from '../../../shared/areas/ledgers/stockTexts.ts';
import type { QueryContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { deliveryById } from '../receiving/deliveries.ts';
import { stockAgeing } from '../stock/ageing.ts';
import { overview } from '../stock/overview.ts';
import { expectShort } from './expectShort.ts';
import { differenceRows } from './rows/differences.ts';
import { disposalRows } from './rows/disposals.ts';
import { incomingRows, resultsOf } from './rows/incoming.ts';
import { issueRows, picksOf } from './rows/issues.ts';
import { receiptRows } from './rows/receipts.ts';
import { differencesLedger } from './sheets/differences.ts';
import { disposalsLedger } from './sheets/disposals.ts';
import { incomingLedger } from './sheets/incoming.ts';
import { issuesSheet } from './sheets/issues.ts';
import { receiptsSheet } from './sheets/receipts.ts';
import { stockAgeingBook } from './sheets/stockAgeing.ts';
import { stockOverviewLedger } from './sheets/stockOverview.ts';
import { printing, workbook } from './workbook/file.ts';
import { openBook, writeLedger } from './workbook/write.ts';

type Ledgers = Operations<typeof contract>;

/** The registers of the store besides its accounts, and the weekly set. */
export const store: Pick<Ledgers, 'receiptList' | 'incoming' | 'differences' | 'disposals' | 'stockAgeing' | 'weekly'> =
  {
    receiptList: async (context, { id }) => {
      const delivery = await deliveryById(context.db, id);
      const { number, noteNumber, sender, carrier, waybill } = delivery;
      const about = [number, noteNumber, sender, carrier, waybill].filter(Boolean).join('    ');
      const rows = await receiptRows(context.db, { deliveryId: id });
      const bytes = await writeLedger({ ...receiptsSheet({ delivery: about }, printing(context)), rows });
      return workbook(bytes, title(context, 'receiptList'), number);
    },

    incoming: async (context, period) => {
      await expectShort(resultsOf(context.db, period), 'LONG_PERIOD');
      const bytes = await writeLedger(
        incomingLedger(await incomingRows(context.db, period), period, printing(context)),
      );
      return workbook(bytes, title(context, 'incoming'), period.from, period.to);
    },

    differences: async (context, period) => {
      const bytes = await writeLedger(
        differencesLedger(await differenceRows(context.db, period), period, printing(context)),
      );
      return workbook(bytes, title(context, 'differences'), period.from, period.to);
    },

    disposals: async (context, period) => {
      const bytes = await writeLedger(
        disposalsLedger(await disposalRows(context.db, period), period, printing(context)),
      );
      return workbook(bytes, title(context, 'disposals'), period.from, period.to);
    },

    stockAgeing: async (context) => {
      const bytes = await stockAgeingBook(await stockAgeing(context.db, context.today), printing(context));
      return workbook(bytes, title(context, 'stockAgeing'), context.today);
    },

    weekly: async (context, period) => {
      await expectShort(picksOf(context.db, period), 'LONG_PERIOD');
      await expectShort(resultsOf(context.db, period), 'LONG_PERIOD');
      const book = openBook(printing(context));
      book.write({ ...issuesSheet(period, printing(context)), rows: await issueRows(context.db, period) });
      book.write(incomingLedger(await incomingRows(context.db, period), period, printing(context)));
      book.write(stockOverviewLedger(await overview(context.db, {}), printing(context)));
      return workbook(await book.end(), title(context, 'weekly'), period.from, period.to);
    },
  };

function title({ language }: QueryContext, which: keyof typeof stockTexts.en.title): string {
  return stockTexts[language].title[which];
}
