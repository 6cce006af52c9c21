import { Button } from 'antd';
import { useState } from 'react';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ClockLines } from '../clocks/ClockLines.tsx';
import styles from '../clocks/clocks.module.css';
import { explainers, stationHands } from './access.ts';
import { ExplainPanel } from './ExplainPanel.tsx';
import { Facts } from './Facts.tsx';
import { SellPanel } from './SellPanel.tsx';
import { UsePanel } from './UsePanel.tsx';

/** One loan: what it is, every deadline with its count, and what can be entered of it. */
export function LoanPanel({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const t = useT();
  const [doing, setDoing] = useState<'use' | 'sell' | 'explain'>();
  const back = () => setDoing(undefined);
  if (doing === 'use') return <UsePanel loan={loan} onClose={back} />;
  if (doing === 'sell') return <SellPanel loan={loan} onClose={back} />;
  if (doing === 'explain') return <ExplainPanel loan={loan} onClose={back} />;
  return (
    <SidePanel
      title={t('loans.panel.title', { number: loan.issueNumber, part: loan.partCode })}
      width={560}
      onClose={onClose}
    >
      <Section title={t('loans.panel.facts')}>
        <LoanFacts loan={loan} />
        <Actions loan={loan} onChoose={setDoing} />
      </Section>
      <Section title={t('loans.fields.clocks')}>
        <ClockLines clocks={loan.clocks} />
      </Section>
    </SidePanel>
  );
}

function LoanFacts({ loan }: { readonly loan: Loan }) {
  const t = useT();
  return (
    <Facts
      facts={[
        [t('loans.fields.station'), `${loan.stationCode} ${loan.stationName}`],
        [
          t('loans.fields.part'),
          `${loan.partCode} ${loan.partName}${loan.isSellable ? '' : ` · ${t('loans.notForSale')}`}`,
        ],
        [t('loans.fields.unit'), loan.unitBarcode && <Code>{loan.unitBarcode}</Code>],
        [t('loans.fields.open'), `${loan.openQty} / ${loan.qty} ${loan.unitName}`],
        [t('loans.fields.owed'), loan.owedQty > 0 && String(loan.owedQty)],
        [t('loans.fields.state'), t(`words.loanState.${loan.state}`)],
        [t('loans.fields.batch'), loan.isBatch && t('loans.isBatch')],
        [t('loans.fields.repairOrder'), loan.repairOrder && <Code>{loan.repairOrder}</Code>],
        [t('loans.fields.request'), <Code key="request">{loan.requestNumber}</Code>],
        [t('loans.fields.shipped'), <DayText key="shipped" day={loan.shippedDay} />],
        [t('loans.fields.received'), loan.receivedDay && <DayText key="received" day={loan.receivedDay} />],
        [t('loans.fields.explanation'), loan.explanation],
      ]}
    />
  );
}

function Actions({
  loan,
  onChoose,
}: {
  readonly loan: Loan;
  readonly onChoose: (what: 'use' | 'sell' | 'explain') => void;
}) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  if (loan.state === 'settled') return <p className={styles.quiet}>{t('loans.panel.settled')}</p>;
  const mayExplain = can(me, explainers);
  const hasHands = can(me, stationHands);
  return (
    <>
      {loan.receivedDay === null && <p className={styles.quiet}>{t('loans.panel.inTransit')}</p>}
      <div className={styles.filters}>
        {loan.receivedDay === null && (
          <Button onClick={() => go(pathOf('/shipments', loan.issueId))}>{t('loans.panel.toShipment')}</Button>
        )}
        {hasHands && loan.receivedDay !== null && loan.openQty > 0 && (
          <>
            <Button type="primary" onClick={() => onChoose('use')}>
              {t('loans.panel.use')}
            </Button>
            <Button disabled={!loan.isSellable} onClick={() => onChoose('sell')}>
              {t('loans.panel.sell')}
            </Button>
          </>
        )}
        {mayExplain && <Button onClick={() => onChoose('explain')}>{t('loans.panel.explain')}</Button>}
      </div>
    </>
  );
}
