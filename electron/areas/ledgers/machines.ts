import type { ledgers as contract } from '../../../shared/areas/ledgers/contract.ts';
import { machineTexts } from '../../../shared/areas/ledgers/machineTexts.ts';
import { figures } from '../inspection/figures.ts';
import { store } from '../machines/store.ts';
import type { Operations } from '../operation.ts';
import { dispositionRows } from './rows/dispositions.ts';
import { machineMoveRows } from './rows/machineMoves.ts';
import { machineRows } from './rows/machines.ts';
import { machineAgeingBook } from './sheets/machineAgeing.ts';
import { machineMovesSheet } from './sheets/machineMoves.ts';
import { machinesSheet } from './sheets/machines.ts';
import { passRateBook } from './sheets/passRate.ts';
import { printing, workbook } from './workbook/file.ts';
import { writing } from './writing.ts';

type Ledgers = Operations<typeof contract>;

/** The workbooks of return machines and of their inspections. */
export const machines: Pick<Ledgers, 'machines' | 'machineMoves' | 'machineAgeing' | 'passRate' | 'writeInspections'> =
  {
    machines: async (context, { isInStore }) => {
      const { machines: text, title } = machineTexts[context.language];
      const bytes = await machinesSheet(
        await machineRows(context.db, isInStore, context.today),
        isInStore,
        printing(context),
      );
      return workbook(bytes, title.machines, isInStore ? text.inStore : text.all, context.today);
    },

    machineMoves: async (context, period) => {
      const bytes = await machineMovesSheet(await machineMoveRows(context.db, period), period, printing(context));
      return workbook(bytes, machineTexts[context.language].title.moves, period.from, period.to);
    },

    machineAgeing: async (context, period) => {
      const ageing = await store.ageing(context, undefined);
      const ended = await dispositionRows(context.db, period);
      const bytes = await machineAgeingBook(ageing, ended, period, printing(context));
      return workbook(bytes, machineTexts[context.language].title.ageingBook, period.from, period.to);
    },

    passRate: async (context, period) => {
      const bytes = await passRateBook(await figures(context, period), period, printing(context));
      return workbook(bytes, machineTexts[context.language].title.passRate, period.from, period.to);
    },

    writeInspections: (context, period) => writing(context, 'writeInspections', period),
  };
