import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { FailureLabel, Unlabelled } from '../../../shared/areas/labels/contract.ts';
import { type LabelState, labelStates } from '../../../shared/areas/labels/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { ConditionText } from '../stock/ConditionText.tsx';
import { PartText } from '../stock/PartText.tsx';
import { LabelForm } from './LabelForm.tsx';

/** R4.6.2.1, R4.3.1.2: what must carry a label and does not yet; and all labels. Good parts never appear here. */
export function LabelsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const client = useQueryClient();
  const [chosen, choose] = useState<Unlabelled>();
  const [state, setState] = useState<LabelState | 'all'>('all');
  const [search, setSearch] = useState('');
  const waiting = useQuery(orpc.labels.unlabelled.queryOptions());
  const mayLabel = can(me, ['keeper', 'inspector']);
  const pages = usePages<FailureLabel>(['labels', state, search], (cursor) =>
    api.labels.list({
      ...(state === 'all' ? {} : { state }),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );

  useScan(async (scan) => {
    const code = scannedText(scan);
    const now = client.getQueryData(orpc.labels.unlabelled.queryKey()) ?? [];
    const found =
      now.find((each) => each.unitBarcode === code) ??
      now.find((each) => each.unitBarcode === null && each.partCode === code);
    if (found && mayLabel) {
      choose(found);
      return { mark: 'good', line: t('labels.chosen', { what: found.unitBarcode ?? found.partCode }) };
    }
    const { isExact, findings } = await api.desk.find({ text: code });
    const unit = isExact ? findings.find((finding) => finding.kind === 'unit') : undefined;
    if (!unit) return undefined;
    const { condition, place } = await api.stock.unit({ barcode: unit.key });
    if (condition === 'good') return { mark: 'bad', line: t('errors.LABEL_NOT_FOR_GOOD', { code }) };
    return {
      mark: 'ask',
      line: t('labels.notWaiting', {
        scanned: code,
        condition: t(`words.condition.${condition}`),
        place: place.name || place.code,
      }),
    };
  });

  return (
    <Page title={t('labels.title')} hint={t('labels.hint')}>
      <Section title={t('labels.waiting', { count: waiting.data?.reduce((sum, row) => sum + row.qty, 0) ?? 0 })}>
        <DataTable
          label={t('labels.waitingTable')}
          columns={waitingColumns(t)}
          rows={waiting.data}
          rowKey={(row) => `${row.lotId}${row.unitBarcode}${row.placeCode}`}
          {...(mayLabel ? { onOpen: choose } : {})}
          empty={<EmptyState title={t('labels.noneWaiting')} hint={t('labels.noneWaitingHint')} />}
        />
      </Section>
      <Section title={t('labels.all')}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
          <Segmented
            aria-label={t('labels.fields.state')}
            value={state}
            onChange={setState}
            options={[
              { value: 'all' as const, label: t('labels.allStates') },
              ...labelStates.map((each) => ({ value: each, label: t(`words.labelState.${each}`) })),
            ]}
          />
          <SearchField label={t('labels.search')} value={search} onChange={setSearch} />
        </div>
        <DataTable
          label={t('labels.all')}
          columns={labelColumns(t)}
          {...pages}
          rowKey={(row) => row.id}
          onOpen={(row) => go(pathOf('/labels', row.id))}
          empty={<EmptyState title={t('labels.empty')} hint={t('labels.emptyHint')} />}
        />
      </Section>
      {chosen && (
        <LabelForm key={`${chosen.lotId}${chosen.unitBarcode}`} of={chosen} onClose={() => choose(undefined)} />
      )}
    </Page>
  );
}

function waitingColumns(t: ReturnType<typeof useT>): Column<Unlabelled>[] {
  return [
    {
      key: 'part',
      title: t('stock.fields.part'),
      render: (row) => <PartText of={row} />,
    },
    { key: 'unit', title: t('stock.fields.unit'), kind: 'code', render: (row) => row.unitBarcode ?? '—' },
    {
      key: 'condition',
      title: t('stock.fields.condition'),
      render: (row) => <ConditionText condition={row.condition} />,
    },
    { key: 'qty', title: t('stock.fields.qty'), kind: 'number', render: (row) => `${row.qty} ${row.unitName}` },
    { key: 'place', title: t('stock.fields.place'), render: (row) => placeText(row.placeCode, t) },
    {
      key: 'reason',
      title: t('labels.fields.reason'),
      render: (row) => (row.reason ? t(`words.failureReason.${row.reason}`) : '—'),
    },
  ];
}

function labelColumns(t: ReturnType<typeof useT>): Column<FailureLabel>[] {
  return [
    { key: 'number', title: t('labels.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('labels.fields.state'), render: (row) => <StateTag state={row.state} /> },
    {
      key: 'part',
      title: t('stock.fields.part'),
      render: (row) => <PartText of={row} />,
    },
    { key: 'barcode', title: t('labels.fields.barcode'), kind: 'code', render: (row) => row.barcode },
    { key: 'fault', title: t('labels.fields.fault'), render: (row) => row.fault },
    { key: 'order', title: t('labels.fields.repairOrder'), kind: 'code', render: (row) => row.repairOrder || '—' },
    { key: 'day', title: t('labels.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'copies', title: t('labels.fields.copies'), kind: 'number', render: (row) => row.copies },
  ];
}

function StateTag({ state }: { readonly state: LabelState }) {
  const t = useT();
  const mark = ({ drafted: undefined, printed: 'ask', closed: 'good' } as const)[state];
  return <StateMark mark={mark}>{t(`words.labelState.${state}`)}</StateMark>;
}

/** The trolley has no barcode; its code is a word of the house. */
function placeText(code: string, t: ReturnType<typeof useT>): string {
  return code.toLowerCase() === 'staging' || code === '' ? t('words.placeKind.staging') : code;
}
