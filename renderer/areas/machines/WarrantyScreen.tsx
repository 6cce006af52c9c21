import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { today } from '../../ui/DayField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { RmaTabs } from './RmaTabs.tsx';
import { WarrantyAnswer } from './WarrantyAnswer.tsx';
import { WarrantyForm } from './WarrantyForm.tsx';
import { WarrantyRatePanel } from './WarrantyRatePanel.tsx';
import styles from './warranty.module.css';
import { blankDraft, draftOf, questionOf } from './warrantyDraft.ts';

/** What the statutory warranty gives (S4-4.2): the answer follows the form as it is filled in. */
export function WarrantyScreen() {
  const t = useT();
  const go = useGo();
  const serial = useQueryParam('serial') ?? '';
  const machine = useQuery({
    ...orpc.machines.store.get.queryOptions({ input: { serial } }),
    enabled: serial !== '',
  });
  useScan(async (text) => {
    const code = scannedText(text);
    go(`/machines/warranty?serial=${encodeURIComponent(code)}`, { replace: true });
    return { mark: 'good', line: t('machines.warranty.of', { serial: code }) };
  });
  if (serial !== '' && machine.error) {
    return (
      <EmptyState
        title={refusalOf(machine.error, t).sentence}
        action={<Button onClick={() => go('/machines/warranty')}>{t('machines.warranty.blank')}</Button>}
      />
    );
  }
  if (serial !== '' && !machine.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <Calculator key={serial} machine={machine.data} />;
}

function Calculator({ machine }: { readonly machine: Machine | undefined }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [draft, setDraft] = useState(() => (machine ? draftOf(machine, today()) : blankDraft(today())));
  const [isSettingRate, setSettingRate] = useState(false);
  const question = useDeferredValue(questionOf(draft));
  const answer = useQuery({
    ...orpc.machines.warranty.queryOptions({ input: question ?? skipToken }),
    placeholderData: keepPreviousData,
  });
  const setRate = can(me, ['administrator']) ? () => setSettingRate(true) : undefined;
  const back = machine ? () => go(pathOf('/machines/store', machine.serial)) : () => go('/machines/store');
  useKeys(
    { s: setRate, Escape: back },
    { s: t('machines.warranty.rate'), Escape: t(machine ? 'machines.warranty.backToMachine' : 'machines.store.back') },
  );
  return (
    <Page
      title={t('machines.warranty.title')}
      aside={<RmaTabs />}
      hint={machine ? t('machines.warranty.prefilled', { serial: machine.serial }) : t('machines.warranty.hint')}
      actions={
        setRate && (
          <Button onClick={setRate}>
            <KeyCap name="s" /> {t('machines.warranty.rate')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <WarrantyForm draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
        <section aria-label={t('machines.warranty.answer')} aria-live="polite" className={styles.answer}>
          {answer.error && <Alert type="error" showIcon title={refusalOf(answer.error, t).sentence} />}
          {question === undefined && <p>{t('machines.warranty.incomplete')}</p>}
          {question !== undefined && answer.data && <WarrantyAnswer answer={answer.data} question={question} />}
        </section>
      </div>
      {isSettingRate && <WarrantyRatePanel onClose={() => setSettingRate(false)} />}
    </Page>
  );
}
