import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { ClockLines } from '../clocks/ClockLines.tsx';
import { deciders, payees } from './access.ts';
import { Facts } from './Facts.tsx';
import { markOfSale } from './saleColumns.tsx';
import { CancelSale, NotifyPayment, WriteOff } from './saleSteps.tsx';

/** One sale and its next step: finance's notice, the keeper's write-off, or its cancellation. */
export function SalePanel({ sale, onClose }: { readonly sale: Sale; readonly onClose: () => void }) {
  const t = useT();
  const me = useMe();
  const step = { sale, onDone: onClose };
  const isOpen = sale.state === 'awaitingPayment' || sale.state === 'awaitingWriteOff';
  return (
    <SidePanel title={t('loans.sales.panelTitle', { number: sale.number })} width={560} onClose={onClose}>
      <Facts
        facts={[
          [
            t('loans.sales.state'),
            <StateMark key="state" mark={markOfSale[sale.state]}>
              {t(`words.saleState.${sale.state}`)}
            </StateMark>,
          ],
          [
            t('loans.sales.kind'),
            `${t(`words.saleKind.${sale.kind}`)}${sale.isReportedLate ? ` · ${t('loans.sales.late')}` : ''}`,
          ],
          [t('loans.fields.station'), `${sale.stationCode} ${sale.stationName}`],
          [t('loans.fields.part'), `${sale.partCode} ${sale.partName}`],
          [t('loans.fields.unit'), sale.unitBarcode && <Code>{sale.unitBarcode}</Code>],
          [t('loans.fields.issue'), <Code key="issue">{sale.issueNumber}</Code>],
          [t('loans.sales.amount'), <Amount key="amount" sale={sale} />],
          [t('loans.sales.publicPrice'), <MoneyText key="public" fen={sale.publicPriceFen} />],
          [t('loans.sales.charged'), sale.chargedFen !== null && <MoneyText fen={sale.chargedFen} />],
          [t('loans.sales.soldDay'), <DayText key="sold" day={sale.soldDay} />],
          [t('loans.sales.paidDay'), sale.paidDay && <DayText day={sale.paidDay} />],
          [t('loans.sales.document'), sale.documentNumber && <DocumentLink number={sale.documentNumber} />],
          [t('loans.sales.by'), sale.createdBy],
          [t('loans.sales.note'), sale.note],
          [t('loans.sales.cancelReason'), sale.cancelReason],
        ]}
      />
      {sale.state === 'awaitingPayment' &&
        (can(me, payees) ? <NotifyPayment {...step} /> : <p>{t('loans.sales.waitsFinance')}</p>)}
      {sale.state === 'awaitingWriteOff' &&
        (can(me, ['keeper']) ? <WriteOff {...step} /> : <p>{t('loans.sales.waitsKeeper')}</p>)}
      {isOpen && can(me, deciders) && <CancelSale {...step} />}
      <Section title={t('loans.fields.clocks')}>
        <ClockLines clocks={sale.clocks} />
      </Section>
    </SidePanel>
  );
}

function Amount({ sale }: { readonly sale: Sale }) {
  return (
    <>
      <MoneyText fen={sale.unitPriceFen} /> × {sale.qty}
      {sale.factor > 1 && ` × ${sale.factor}`} ={' '}
      <strong>
        <MoneyText fen={sale.amountFen} />
      </strong>
    </>
  );
}

/** A station's own sign-in does not see HQ's documents. */
function DocumentLink({ number }: { readonly number: string }) {
  const isStaff = can(useMe(), 'signedIn');
  if (!isStaff) return <Code>{number}</Code>;
  return (
    <PathLink to={pathOf('/documents', number)}>
      <Code>{number}</Code>
    </PathLink>
  );
}
