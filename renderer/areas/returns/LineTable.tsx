import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { type T, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { PartText } from '../stock/PartText.tsx';
import { isCheckedOk, newestCheck } from './lines.ts';
import { CheckMark, DecisionMark } from './StateMarks.tsx';

/** The lines of a list; the columns are those that matter at its state. */
export function LineTable({
  list,
  onOpen,
}: {
  readonly list: ReturnList;
  readonly onOpen: (line: ReturnLine) => void;
}) {
  const t = useT();
  return (
    <DataTable
      label={t('returns.lines')}
      columns={columnsAt(list, t)}
      rows={list.lines}
      rowKey={(line) => line.id}
      onOpen={onOpen}
      mark={(line) => markOf(line, list)}
      empty={<EmptyState title={t('returns.noLines')} hint={t('returns.noLinesHint')} />}
    />
  );
}

function columnsAt(list: ReturnList, t: T): Column<ReturnLine>[] {
  const what: Column<ReturnLine>[] = [
    { key: 'no', title: t('returns.fields.no'), kind: 'number', render: (line) => line.lineNo, width: 44 },
    { key: 'kind', title: t('returns.fields.kind'), render: (line) => <Kind line={line} />, width: 130 },
    { key: 'part', title: t('returns.fields.part'), render: (line) => <PartText of={line} /> },
    { key: 'barcode', title: t('returns.fields.barcode'), render: (line) => <Whole>{line.barcode || '—'}</Whole> },
    { key: 'qty', title: t('returns.fields.qty'), kind: 'number', render: (line) => `${line.qty} ${line.unitName}` },
    { key: 'fault', title: t('returns.fields.fault'), render: (line) => line.fault || '—' },
  ];
  const pays: Column<ReturnLine> = {
    key: 'pays',
    title: t('returns.fields.pays'),
    render: (line) => <Whole>{line.obligationNumber ?? line.loanNumber ?? '—'}</Whole>,
  };
  switch (list.state) {
    case 'draft':
    case 'submitted':
    case 'cancelled':
      return [
        ...what,
        {
          key: 'order',
          title: t('returns.fields.repairOrder'),
          kind: 'code',
          render: (line) => line.repairOrder || '—',
        },
        pays,
        { key: 'photos', title: t('returns.fields.photos'), kind: 'number', render: (line) => line.photos.length },
      ];
    case 'confirmed':
    case 'shipped':
      return [
        ...what,
        { key: 'decision', title: t('returns.fields.decision'), render: (line) => <DecisionMark line={line} /> },
        { key: 'label', title: t('returns.fields.label'), render: (line) => <LabelText line={line} /> },
        {
          key: 'check',
          title: t('words.checkPlace.station'),
          render: (line) => <CheckMark line={line} place="station" />,
        },
      ];
    case 'arrived':
    case 'received':
    case 'refused':
      return [
        ...what,
        { key: 'label', title: t('returns.fields.label'), render: (line) => <Whole>{line.labelNumber ?? '—'}</Whole> },
        {
          key: 'counted',
          title: t('returns.fields.counted'),
          kind: 'number',
          render: (line) => (line.counted === null ? '—' : `${line.counted} / ${line.qty}`),
        },
        {
          key: 'station',
          title: t('words.checkPlace.station'),
          render: (line) => <CheckMark line={line} place="station" />,
        },
        { key: 'hq', title: t('words.checkPlace.hq'), render: (line) => <CheckMark line={line} place="hq" /> },
        {
          key: 'outcome',
          title: t('returns.fields.outcome'),
          render: (line) =>
            line.outcome ? `${t(`words.lineOutcome.${line.outcome}`)} ${line.outcomeReason}` : decisionOrDash(line, t),
        },
        {
          key: 'bearer',
          title: t('returns.fields.bearer'),
          render: (line) => (line.bearer ? t(`words.lossBearer.${line.bearer}`) : '—'),
        },
      ];
  }
}

/** Why it comes back, and whether it belongs to a batch of failures (R4.5.2.2). */
function Kind({ line }: { readonly line: ReturnLine }) {
  const t = useT();
  return (
    <>
      {t(`words.returnKind.${line.kind}`)}
      {line.isBatch && (
        <>
          {' '}
          <StateMark mark="ask">{t('returns.line.batchShort')}</StateMark>
        </>
      )}
    </>
  );
}

/** The number of a line's label, and how often it was printed; a good part has none (R4.6.2.1). */
function LabelText({ line }: { readonly line: ReturnLine }) {
  const t = useT();
  if (line.labelNumber === null) return <>—</>;
  return (
    <>
      <Whole>{line.labelNumber}</Whole>{' '}
      <span style={{ whiteSpace: 'nowrap' }}>
        {line.labelCopies > 0
          ? t('returns.labels.printed', { copies: line.labelCopies })
          : t('returns.labels.unprinted')}
      </span>
    </>
  );
}

/** A number or barcode that is read as one and never broken over two lines. */
function Whole({ children }: { readonly children: string }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Code>{children}</Code>
    </span>
  );
}

function decisionOrDash(line: ReturnLine, t: T): string {
  return line.decision === 'refused' ? t('words.lineDecision.refused') : '—';
}

function markOf(line: ReturnLine, list: ReturnList): 'good' | 'ask' | 'bad' | undefined {
  if (line.decision === 'refused') return 'bad';
  if (list.state === 'confirmed') {
    if (isCheckedOk(line, 'station')) return 'good';
    return newestCheck(line, 'station') ? 'bad' : 'ask';
  }
  return undefined;
}
