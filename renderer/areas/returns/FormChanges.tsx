import type { api } from '../../app/api.ts';
import { type T, useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './returns.module.css';

type Change = Awaited<ReturnType<typeof api.returns.forms.preview>>['changes'][number];

/** What taking the form in would do, row by row: what a cell said, and what it will say. */
export function FormChanges({ changes }: { readonly changes: readonly Change[] }) {
  const t = useT();
  return (
    <DataTable
      label={t('returns.form.changes')}
      columns={columns(t)}
      rows={changes}
      rowKey={(change) => `${change.effect}${change.row}${change.partCode}${change.barcode}`}
      mark={(change) => MARKS[change.effect]}
      empty={<EmptyState title={t('returns.form.nothing')} hint={t('returns.form.nothingHint')} />}
    />
  );
}

function columns(t: T): Column<Change>[] {
  return [
    { key: 'row', title: t('returns.form.row'), kind: 'number', render: (change) => change.row ?? '—', width: 60 },
    {
      key: 'effect',
      title: t('returns.form.what'),
      render: (change) => (
        <StateMark mark={MARKS[change.effect]}>{t(`returns.form.effect.${change.effect}`)}</StateMark>
      ),
      width: 110,
    },
    { key: 'part', title: t('returns.fields.part'), kind: 'code', render: (change) => change.partCode, width: 180 },
    { key: 'barcode', title: t('returns.fields.barcode'), kind: 'code', render: (change) => change.barcode || '—' },
    {
      key: 'details',
      title: t('returns.form.details'),
      render: (change) =>
        change.details.map((detail) => (
          <div key={detail.heading}>
            {detail.heading}：
            {detail.before !== '' && (
              <>
                <del className={styles.before}>{detail.before}</del> →{' '}
              </>
            )}
            <ins style={{ textDecoration: 'none' }}>{detail.after || '—'}</ins>
          </div>
        )),
    },
  ];
}

const MARKS = { add: 'good', change: 'ask', remove: 'bad', same: undefined } as const satisfies Record<
  Change['effect'],
  'good' | 'ask' | 'bad' | undefined
>;
