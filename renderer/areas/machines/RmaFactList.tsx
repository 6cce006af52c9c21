import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Facts } from '../returns/Facts.tsx';

/** What is known of an application besides its machines. */
export function RmaFactList({ rma }: { readonly rma: Rma }) {
  const t = useT();
  return (
    <Facts
      facts={[
        [t('machines.rmas.fields.kind'), t(`words.rmaKind.${rma.kind}`)],
        [
          t('machines.rmas.fields.station'),
          rma.stationCode ? `${rma.stationCode} ${rma.stationName ?? ''}` : t('machines.rmas.ownStaff'),
        ],
        [t('machines.rmas.fields.day'), <DayText key="day" day={rma.day} />],
        [t('machines.rmas.fields.days'), t('machines.rmas.days', { count: rma.days })],
        [t('machines.rmas.fields.paperNumber'), rma.paperNumber && <Code key="paper">{rma.paperNumber}</Code>],
        [t('machines.rmas.fields.createdBy'), rma.createdBy],
        [t('machines.rmas.fields.carrier'), rma.carrier],
        [t('machines.rmas.fields.waybill'), rma.waybill && <Code key="waybill">{rma.waybill}</Code>],
        [t('machines.rmas.fields.shippedDay'), rma.shippedDay],
        [t('machines.rmas.fields.freight'), rma.shippedDay && <MoneyText key="freight" fen={rma.freightFen} />],
        [t('machines.rmas.fields.refusal'), rma.refusal && `${rma.refusal.rule} ${rma.refusal.reason}`],
        [t('machines.rmas.fields.note'), rma.note],
      ]}
    />
  );
}
