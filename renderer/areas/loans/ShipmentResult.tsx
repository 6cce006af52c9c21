import { Alert, Button } from 'antd';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { DifferenceLines } from './DifferenceLines.tsx';
import { ShipmentMark, shipmentState } from './shipmentStates.tsx';

export interface ShipmentResultProps {
  readonly shipment: Shipment;
  /** Present where the day of receipt is over and nothing was counted: a note may still be left. */
  readonly onReportLate?: () => void;
}

/** What came of a shipment: on its way, as shipped, deemed correct, or different. */
export function ShipmentResult({ shipment, onReportLate }: ShipmentResultProps) {
  const t = useT();
  const go = useGo();
  const note = () => go(pathOf('/print/shipping-note', shipment.issueId));
  const loans = () => go(`/loans?search=${encodeURIComponent(shipment.number)}`);
  useKeys(
    { l: loans, F9: onReportLate, Escape: () => go('/shipments') },
    {
      l: t('loans.receivedShipment.loans'),
      F9: t('loans.receivedShipment.reportLate'),
      Escape: t('loans.receipt.back'),
    },
  );
  const { type, text } = verdict(shipment, t);
  return (
    <Page
      title={t('loans.receivedShipment.title', { number: shipment.number })}
      aside={<ShipmentMark of={shipment} />}
      hint={t(shipment.receivedDay ? 'loans.receivedShipment.facts' : 'loans.receivedShipment.onWay', {
        station: shipment.stationName,
        carrier: shipment.carrier,
        waybill: shipment.waybill,
        packages: shipment.packages,
        shipped: shipment.shippedDay,
        received: shipment.receivedDay,
        grade: shipment.packageGrade ? t(`words.packageGrade.${shipment.packageGrade}`) : '',
      })}
      actions={
        <>
          {onReportLate && (
            <Button onClick={onReportLate}>
              <KeyCap name="F9" /> {t('loans.receivedShipment.reportLate')}
            </Button>
          )}
          <Button onClick={note}>{t('loans.receivedShipment.note')}</Button>
          <Button onClick={loans}>
            <KeyCap name="l" /> {t('loans.receivedShipment.loans')}
          </Button>
        </>
      }
    >
      <Alert type={type} showIcon role="status" title={text} style={{ marginBottom: 14 }} />
      <Section title={t('loans.receivedShipment.lines')}>
        <DifferenceLines shipment={shipment} />
      </Section>
    </Page>
  );
}

function verdict(
  shipment: Shipment,
  t: T,
): { readonly type: 'success' | 'info' | 'warning' | 'error'; readonly text: string } {
  const open = shipment.lines.filter((line) =>
    line.differences.some((each) => !each.isLate && !each.settlement),
  ).length;
  switch (shipmentState(shipment)) {
    case 'onWay':
      return { type: 'info', text: t('loans.receipt.notMine') };
    case 'toCount':
      return { type: 'info', text: t('loans.shipments.states.toCount') };
    case 'counted':
      return { type: 'success', text: t('loans.receivedShipment.good') };
    case 'deemed':
      return { type: 'info', text: t('loans.receivedShipment.deemed') };
    case 'late':
      return { type: 'warning', text: t('loans.receivedShipment.lateOnly') };
    case 'different':
      return open === 0
        ? { type: 'success', text: t('loans.receivedShipment.allSettled') }
        : { type: 'error', text: t('loans.receivedShipment.different', { count: open }) };
  }
}
