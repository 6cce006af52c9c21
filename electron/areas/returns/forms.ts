import { likelyHeadings } from '../../../shared/areas/catalog/importing/recognise.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { filled } from '../../../shared/areas/filled.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import { changedCells, lineKey } from '../../../shared/areas/returns/formChanges.ts';
import { formTexts } from '../../../shared/areas/returns/formTexts.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { markedFile, openTable, previewOf, refuseChanged, XLSX } from '../catalog/importing.ts';
import type { CommandContext } from '../context.ts';
import { type Operations, prepared } from '../operation.ts';
import { createList } from './drafts.ts';
import { writingOrder } from './formBooks.ts';
import { type FormPlan, planForm } from './formPlan.ts';
import { proposalsOf } from './formProposals.ts';
import { type FormSheetRow, writeForm } from './formSheet.ts';
import { addLine, changeLine, removeLine } from './lines.ts';
import { listAfter, loadList } from './lists.ts';
import { stationByCode } from './stations.ts';

/** 返件申请清单 as the form that a station fills in and sends back, and what its return changes (R4.3.1). */
export const forms: Operations<typeof contract>['forms'] = {
  download: async (context, wanted) => {
    const { today: day, language } = context;
    if ('id' in wanted) {
      const { row, lines } = await loadList(context, wanted.id);
      const { station_code: stationCode, station_name: stationName, number: listNumber, version } = row;
      const rows = lines.map((line) => ({ ...line, lineKey: lineKey(line), basis: basisOf(line, language) }));
      return formFile({ stationCode, stationName, listNumber, version, day, rows, language }, listNumber);
    }
    const { stationCode } = wanted;
    const station = await stationByCode(context, stationCode);
    const rows = await proposalsOf(context.db, station.id, language);
    const form = { stationCode, stationName: station.name, listNumber: '', version: null, day, rows, language };
    return formFile(form, `${stationCode}-${day}`);
  },

  preview: async ({ db, caller, language }, { file }) => {
    const { plan, station, list, changes } = await planForm({ db, caller }, await openTable(file, ['returnList']));
    return {
      ...previewOf(plan, language),
      // A line that is taken off is told apart from one that is changed.
      toChange: changes.filter(({ effect }) => effect === 'change').length,
      stationCode: station?.code ?? '',
      listNumber: list?.row.number ?? null,
      changes: changes.map((change) => ({
        effect: change.effect,
        row: change.row,
        partCode: (change.fields ?? change.line)?.partCode ?? '',
        barcode: (change.fields ?? change.line)?.barcode ?? '',
        details: changedCells(change, language),
      })),
    };
  },

  apply: prepared(
    (_context, { file }) => openTable(file, ['returnList']),
    async (context, { digest }, table) => {
      const form = await planForm({ db: context.tx, caller: context.by }, table);
      const { list, plan } = form;
      if (list && list.state !== 'draft') {
        throw new AppError('RETURN_LIST_STATE', { number: list.row.number, state: list.state });
      }
      refuseChanged(plan, digest);
      // A list of nothing is none; the preview has shown why no row could be taken.
      if (plan.rows.length === 0) throw new AppError('WORKBOOK_UNKNOWN', { headings: likelyHeadings([table.sheet]) });
      return applyForm(context, form);
    },
  ),

  marked: async ({ db, caller, language }, { file }) =>
    markedFile(file, (await planForm({ db, caller }, await openTable(file, ['returnList']))).plan, language),
};

async function applyForm(context: CommandContext, { list, station, head, changes }: FormPlan) {
  const id =
    list?.row.id ??
    (await createList(context, { stationCode: station?.code ?? '', paperNumber: head.paperNumber, note: '' }));
  const open = list ?? (await loadList({ db: context.tx, caller: context.by }, id));
  context.subject(open.row.number);
  for (const { effect, line, fields } of writingOrder(changes)) {
    if (effect === 'remove') await removeLine(context, open, line.id);
    else if (effect === 'change') await changeLine(context, open, line.id, fields);
    else if (effect === 'add') await addLine(context, open, fields);
  }
  return listAfter(context, id);
}

/** The debt or the loan that a line settles, in words. */
function basisOf({ obligationNumber, loanNumber }: ReturnLine, language: Language): FormSheetRow['basis'] {
  const { owed, held } = formTexts[language];
  if (obligationNumber) return filled(owed, { number: obligationNumber });
  return loanNumber ? filled(held, { number: loanNumber }) : '';
}

async function formFile(form: Parameters<typeof writeForm>[0], name: string): Promise<File> {
  const bytes = await writeForm(form);
  return new File([new Uint8Array(bytes)], `${formTexts[form.language].title}-${name}.xlsx`, { type: XLSX });
}
