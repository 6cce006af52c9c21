import { type FifoReason, fifoReasons } from '../../../shared/areas/issuing/words.ts';
import { useT } from '../../app/texts.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import type { OlderFirst } from './older.ts';

/** R4.8.1: an older one is there. Its bin in large type; going on with the younger one takes a reason. */
export function OlderStop({
  older,
  onGoOn,
}: {
  readonly older: OlderFirst;
  readonly onGoOn: (reason: FifoReason) => void;
}) {
  const t = useT();
  const scanned =
    older.scanned.kind === 'bin'
      ? older.scanned.holding.place.code
      : 'unitBarcode' in older.scanned.what
        ? older.scanned.what.unitBarcode
        : older.scanned.what.binCode;
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
