import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { PartText } from '../stock/PartText.tsx';
import { BookEntries } from './BookEntries.tsx';
import { EngineerSelect } from './EngineerSelect.tsx';
import { IssuingTabs } from './IssuingTabs.tsx';
import styles from './issuing.module.css';

/** R4.7b: what an engineer holds, which tools he has, and everything he drew and returned. */
export function BookScreen() {
  const t = useT();
  const go = useGo();
  const code = usePathParam('code');
  const isKeeper = can(useMe(), ['keeper']);
  const found = useQuery(orpc.issuing.book.queryOptions({ input: { engineerCode: code }, enabled: code !== '' }));
  const open = (engineerCode: string) => go(pathOf('/books', engineerCode));
  const draw = isKeeper && code ? () => go(`/issuing/new?engineer=${encodeURIComponent(code)}`) : undefined;
  const takeBack = isKeeper && code ? () => go(`${pathOf('/books', code)}/take-back`) : undefined;

  useScan(async (scanned) => {
    const { isExact, findings } = await api.desk.find({ text: scanned });
    const [finding] = findings;
    if (!isExact || finding?.kind !== 'engineer')
      return { mark: 'ask', line: t('issuing.book.scanOther', { scanned }) };
    open(finding.key);
    return { mark: 'good', line: t('issuing.book.opened', { engineer: finding.title }) };
  });
  useKeys(
    { '/': () => document.getElementById(SELECT_ID)?.focus(), n: draw, t: takeBack },
    { '/': t('issuing.book.choose'), n: t('issuing.book.draw'), t: t('issuing.book.takeBack') },
  );
  return (
    <Page
      title={found.data ? `${t('issuing.book.title')} · ${found.data.engineerName}` : t('issuing.book.title')}
      aside={<IssuingTabs />}
      hint={t('issuing.book.hint')}
      actions={
        <>
          <div style={{ width: 280 }}>
            <EngineerSelect key={code} id={SELECT_ID} value={code || undefined} onChange={open} />
          </div>
          {draw && (
            <Button onClick={draw}>
              <KeyCap name="n" /> {t('issuing.book.draw')}
            </Button>
          )}
          {takeBack && (
            <Button type="primary" onClick={takeBack}>
              <KeyCap name="t" /> {t('issuing.book.takeBack')}
            </Button>
          )}
        </>
      }
    >
      {code === '' && <EmptyState title={t('issuing.book.choose')} hint={t('issuing.book.chooseHint')} />}
      {found.error && <Alert type="error" showIcon title={refusalOf(found.error, t).sentence} />}
      {code !== '' && found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.data && <Book book={found.data} />}
    </Page>
  );
}

const SELECT_ID = 'book-engineer';

function Book({ book }: { readonly book: EngineersBook }) {
  const t = useT();
  const holdings: readonly Column<EngineersBook['holdings'][number]>[] = [
    { key: 'part', title: t('issuing.book.part'), render: (held) => <PartText of={held} /> },
    { key: 'unit', title: t('issuing.book.unit'), kind: 'code', render: (held) => held.unitBarcode ?? '—' },
    {
      key: 'qty',
      title: t('issuing.book.qty'),
      kind: 'number',
      render: (held) => `${held.qty} ${held.unitName}`,
    },
    { key: 'day', title: t('issuing.book.drawnDay'), render: (held) => <DayText day={held.drawnDay} /> },
  ];
  const tools: readonly Column<EngineersBook['tools'][number]>[] = [
    { key: 'code', title: t('issuing.book.code'), render: (tool) => <Code>{tool.code}</Code> },
    { key: 'name', title: t('issuing.book.name'), render: (tool) => tool.name },
    { key: 'due', title: t('issuing.book.dueDay'), render: (tool) => <DayText day={tool.dueDay} /> },
  ];
  return (
    <>
      <div className={styles.columns}>
        <Section title={t('issuing.book.holdings')}>
          <DataTable
            label={t('issuing.book.holdings')}
            columns={holdings}
            rows={book.holdings}
            rowKey={(held) => `${held.partId}${held.unitBarcode}${held.drawnDay}`}
            empty={<p className={styles.quiet}>{t('issuing.book.noHoldings')}</p>}
          />
        </Section>
        <Section title={t('issuing.book.tools')}>
          <DataTable
            label={t('issuing.book.tools')}
            columns={tools}
            rows={book.tools}
            rowKey={(tool) => tool.code}
            empty={<p className={styles.quiet}>{t('issuing.book.noTools')}</p>}
          />
        </Section>
      </div>
      <BookEntries entries={book.entries} />
    </>
  );
}
