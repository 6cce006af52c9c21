import { type FifoReason, fifoReasons } from '../../../shared/areas/issuing/words.ts';
import { useT } from '../../app/texts.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import type { RepairOlder } from './useRepairPart.ts';

export interface RepairOlderStopProps {
  readonly older: RepairOlder;
  readonly onGoOn: (reason: FifoReason) => void;
}

/** R4.8.1: an older one is there, in the words of the issuing desk; using the younger one takes a reason. */
export function RepairOlderStop({ older, onGoOn }: RepairOlderStopProps) {
  const t = useT();
  const scanned = 'unitBarcode' in older.what ? older.what.unitBarcode : older.what.binCode;
  return (
    <StopPanel title={t('issuing.older.title', { scanned, scannedDay: older.scannedDay })} word={older.binCode}>
      <p style={{ fontSize: 18, margin: '0 0 10px' }}>
        {t('issuing.older.fact', { part: older.partCode, day: older.receivedDay, qty: older.qty })}
        {older.unitBarcode && ` ${t('issuing.older.unit', { barcode: older.unitBarcode })}`}
      </p>
      <p style={{ margin: '0 0 6px' }}>{t('issuing.older.wayOn')}</p>
      <DigitChoices
        label={t('issuing.older.reason')}
        choices={fifoReasons.map((reason) => ({ key: reason, text: t(`words.fifoReason.${reason}`) }))}
        onChoose={onGoOn}
      />
    </StopPanel>
  );
}
