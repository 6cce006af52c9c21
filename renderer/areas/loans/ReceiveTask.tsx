import { Input } from 'antd';
import { useState } from 'react';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { type PackageGrade, packageGrades } from '../../../shared/areas/receiving/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import type { TaskEvent } from '../../ui/events.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import type { Mark } from '../../ui/tones.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { PackageDrawing } from '../receiving/PackageDrawing.tsx';
import styles from './loans.module.css';

export interface ShipmentTaskProps {
  readonly shipment: Shipment;
  readonly events: readonly TaskEvent[];
  readonly tell: (mark: Mark, line: string) => void;
}

/** The parcel is at the station: how it looks and on which day it came; the station's deadlines run from that day. */
export function ReceiveTask({ shipment, events, tell }: ShipmentTaskProps) {
  const t = useT();
  const go = useGo();
  const [grade, setGrade] = useState<PackageGrade>();
  const [day, setDay] = useState(today());
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const receive = useAnswer(api.loans.receive);

  useScan(async (scan) => {
    const scanned = scannedText(scan);
    const isThis = scanned === shipment.waybill || scanned === shipment.number;
    const line = t(isThis ? 'loans.receipt.right' : 'loans.receipt.wrong', { scanned, waybill: shipment.waybill });
    tell(isThis ? 'good' : 'bad', line);
    return { mark: isThis ? 'good' : 'bad', line };
  });

  async function run() {
    if (!grade || isBusy) return;
    setIsBusy(true);
    const answer = await receive({ issueId: shipment.issueId, packageGrade: grade, receivedDay: day, note });
    setIsBusy(false);
    if (answer.refusal) tell('bad', answer.refusal.sentence);
    else tell('good', t('loans.receipt.done', { number: shipment.number }));
  }

  const gradeText = grade && t(`words.packageGrade.${grade}`);
  return (
    <GuidedTask
      title={t('loans.receipt.task', { number: shipment.number, station: shipment.stationName })}
      {...(grade ? { tone: 'good' as const } : {})}
      sentence={gradeText ? t('loans.receipt.sentenceReady', { grade: gradeText, day }) : t('loans.receipt.sentence')}
      word={gradeText ?? '1 · 2 · 3'}
      detail={t('loans.receipt.detail', {
        carrier: shipment.carrier,
        waybill: shipment.waybill,
        packages: shipment.packages,
        day: shipment.shippedDay,
        lines: shipment.lines.length,
      })}
      leftTitle={t('loans.receipt.left')}
      left={
        <>
          <div className={styles.grades}>
            {packageGrades.map((each, index) => (
              <button
                key={each}
                type="button"
                className={styles.grade}
                aria-pressed={grade === each}
                onClick={() => setGrade(each)}
              >
                <PackageDrawing grade={each} />
                <div className={styles.gradeName}>
                  <KeyCap name={String(index + 1)} /> {t(`words.packageGrade.${each}`)}
                </div>
                <div>{t(`loans.receipt.means.${each}`)}</div>
              </button>
            ))}
          </div>
          <div className={styles.fields}>
            <label htmlFor="received-day">{t('loans.receipt.day')}</label>
            <DayField id="received-day" label={t('loans.receipt.day')} value={day} onChange={setDay} />
            <label htmlFor="receipt-note">{t('loans.receipt.note')}</label>
            <Input
              id="receipt-note"
              placeholder={t('loans.receipt.noteHint')}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
        </>
      }
      events={events}
      keys={[
        {
          key: 'F8',
          label: t('loans.receipt.run'),
          run: () => void run(),
          isPrimary: true,
          isDisabled: !grade,
          isBusy,
        },
        ...packageGrades.map((each, index) => ({
          key: String(index + 1),
          label: t(`words.packageGrade.${each}`),
          run: () => setGrade(each),
        })),
        { key: 'Escape', label: t('loans.receipt.back'), run: () => go('/shipments') },
      ]}
    />
  );
}
