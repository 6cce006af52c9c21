import { createHash } from 'node:crypto';
import { z } from 'zod';
import { machineTexts } from '../../shared/areas/ledgers/machineTexts.ts';
import { languages } from '../../shared/areas/texts.ts';
import { daySchema } from '../../shared/kernel/day.ts';
import { giveFile } from '../areas/clocks/jobs.ts';
import { inspectionRows, inspectionsOf } from '../areas/ledgers/rows/inspections.ts';
import { inspectionsSheet } from '../areas/ledgers/sheets/inspections.ts';
import { workbook } from '../areas/ledgers/workbook/file.ts';
import { openBook } from '../areas/ledgers/workbook/write.ts';
import { storeFile } from '../areas/receiving/files.ts';
import { type JobPlan, type JobStep, nothingWritten } from './job.ts';

const order = z.object({ from: daySchema, to: daySchema, language: z.enum(languages) });

/** So many inspections are read, judged and written at a time. */
const ROWS = 100;

/** 修复检验报告汇总 as a workbook: which inspections stand in it is decided when it begins; the file is kept when it is whole. */
export const writeInspections: JobPlan = async ({ read }, { id, input, startedBy }, now) => {
  const { language, ...period } = order.parse(input);
  const ids = await inspectionsOf(read, period);
  const printing = { printedBy: startedBy, printedAt: now, language };
  const book = openBook(printing);
  const sheet = book.open(inspectionsSheet(period, printing));
  const parts = Array.from({ length: Math.ceil(ids.length / ROWS) }, (_, at) => ids.slice(at * ROWS, (at + 1) * ROWS));
  const end: JobStep = async () => {
    sheet.end();
    const file = workbook(await book.end(), machineTexts[language].title.inspections, period.from, period.to);
    const content = await file.bytes();
    const hash = createHash('sha256').update(content).digest('hex');
    return async (tx) => {
      await storeFile(tx, { hash, mime: file.type, content }, now);
      await giveFile(tx, id, { hash, name: file.name });
    };
  };
  const steps = [
    ...parts.map(
      (part): JobStep =>
        async () => {
          sheet.add(await inspectionRows(read, part));
          return nothingWritten;
        },
    ),
    end,
  ];
  return { steps };
};
