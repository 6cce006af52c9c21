import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Facts } from '../returns/Facts.tsx';

/** What is known of a machine: what it is, what was said of it, and from when its warranty counts. */
export function MachineFacts({ machine }: { readonly machine: Machine }) {
  const t = useT();
  return (
    <Facts
      facts={[
        [t('machines.store.kind'), t(`words.machineKind.${machine.machineKind}`)],
        [t('machines.store.size'), machine.sizeTenthInch !== null && `${machine.sizeTenthInch / 10}″`],
        [t('machines.store.cartonBarcode'), machine.cartonBarcode && <Code key="c">{machine.cartonBarcode}</Code>],
        [t('machines.store.apparentFault'), machine.apparentFault],
        [t('machines.store.hiddenFault'), machine.hiddenFault],
        [t('machines.store.soldDay'), machine.soldDay && <DayText key="sold" day={machine.soldDay} />],
        [t('machines.store.madeDay'), machine.madeDay && <DayText key="made" day={machine.madeDay} />],
        [t('machines.store.invoice'), machine.invoiceFen > 0 && <MoneyText key="fen" fen={machine.invoiceFen} />],
        [t('machines.store.warranty'), <Warranty key="w" machine={machine} />],
      ]}
    />
  );
}

function Warranty({ machine }: { readonly machine: Machine }) {
  const t = useT();
  if (machine.warrantyEnd === null) return <>{t('machines.store.warrantyUnknown')}</>;
  return (
    <>
      <StateMark mark={machine.isInWarranty ? 'good' : undefined}>
        {t(machine.isInWarranty ? 'machines.store.inWarranty' : 'machines.store.outOfWarranty')}
      </StateMark>{' '}
      {t('machines.store.until', { day: machine.warrantyEnd })}
    </>
  );
}
