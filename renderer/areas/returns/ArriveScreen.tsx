import { Form, Input } from 'antd';
import { useState } from 'react';
import { type PackageGrade, packageGrades } from '../../../shared/areas/receiving/words.ts';
import type { Parcel } from '../../../shared/areas/returns/parcels.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { PackageDrawing } from '../receiving/PackageDrawing.tsx';
import styles from './returns.module.css';

/** A parcel at HQ's door: scan its waybill, judge its outer packaging; the waybill finds the list (R4.3.1.4). */
export function ArriveScreen() {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [waybill, setWaybill] = useState('');
  const [heads, setHeads] = useState({ carrier: '', sender: '', note: '' });
  const [parcel, setParcel] = useState<Parcel>();
  const arrive = useAnswer(api.returns.parcels.arrive);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  function begin(code: string): ScanOutcome {
    setParcel(undefined);
    setWaybill(code);
    setHeads({ carrier: '', sender: '', note: '' });
    return { mark: 'good', line: t('returns.arrive.waybillRead', { waybill: code }) };
  }

  useScan(async (text) => begin(scannedText(text)));

  async function grade(packageGrade: PackageGrade) {
    const answer = await arrive({ waybill, ...heads, packageGrade });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    const arrived = answer.output;
    setParcel(arrived);
    setWaybill('');
    const key = arrived.isException ? 'returns.arrive.exception' : 'returns.arrive.found';
    say(arrived.isException ? 'bad' : 'good', t(key, { ...arrived }));
  }

  const isGrading = waybill !== '' && !parcel;
  const keys: TaskKey[] = [
    ...(isGrading
      ? packageGrades.map((each, index) => ({
          key: String(index + 1),
          label: t(`words.packageGrade.${each}`),
          run: () => void grade(each),
        }))
      : []),
    ...(parcel?.listId && parcel.packageGrade !== 'severe'
      ? [
          {
            key: 'F8',
            label: t('returns.receive.title'),
            run: () => go(`${pathOf('/returns', parcel.listId ?? '')}/receive`),
            isPrimary: true,
          },
        ]
      : []),
    ...(parcel
      ? [
          {
            key: 'F7',
            label: t('returns.arrive.openParcel'),
            run: () => go(pathOf('/returns/parcels', parcel.id)),
            isPrimary: parcel.isException || parcel.packageGrade === 'severe',
          },
        ]
      : []),
    { key: 'Escape', label: t('returns.arrive.back'), run: () => go('/returns/parcels') },
  ];
  const isSevere = parcel?.packageGrade === 'severe';
  return (
    <GuidedTask
      title={t('returns.arrive.title')}
      {...(parcel && !parcel.isException ? { tone: isSevere ? ('bad' as const) : ('good' as const) } : {})}
      sentence={t(
        parcel
          ? parcel.isException
            ? 'returns.arrive.kept'
            : isSevere
              ? 'returns.arrive.notYet'
              : 'returns.arrive.startOrNext'
          : isGrading
            ? 'returns.arrive.grade'
            : 'returns.arrive.scan',
      )}
      {...(parcel?.listNumber ? { word: parcel.listNumber } : isGrading ? { word: waybill, wordSize: 48 } : {})}
      detail={
        parcel
          ? t('returns.arrive.detail', {
              number: parcel.number,
              waybill: parcel.waybill,
              grade: t(`words.packageGrade.${parcel.packageGrade}`),
            })
          : t('returns.arrive.rule')
      }
      isStopped={parcel?.isException === true || parcel?.packageGrade === 'severe'}
      above={
        <>
          {parcel?.isException && (
            <StopPanel title={t('returns.arrive.exception', { ...parcel })} word={parcel.number}>
              {t('returns.arrive.exceptionWay')}
            </StopPanel>
          )}
          {parcel && !parcel.isException && parcel.packageGrade === 'severe' && (
            <StopPanel title={t('returns.arrive.severe')}>{t('returns.arrive.severeWay')}</StopPanel>
          )}
        </>
      }
      leftTitle={t(isGrading ? 'returns.fields.grade' : 'returns.fields.waybill')}
      left={
        isGrading ? (
          <>
            <GradeCards onChoose={(each) => void grade(each)} />
            <HeadFields value={heads} onChange={setHeads} />
          </>
        ) : (
          <WaybillField onEnter={begin} />
        )
      }
      events={events}
      keys={keys}
    />
  );
}

function GradeCards({ onChoose }: { readonly onChoose: (grade: PackageGrade) => void }) {
  const t = useT();
  return (
    <div className={styles.grades}>
      {packageGrades.map((grade, index) => (
        <button key={grade} type="button" className={styles.grade} onClick={() => onChoose(grade)}>
          <PackageDrawing grade={grade} />
          <div style={{ fontSize: 20, fontWeight: 600, margin: '4px 0' }}>
            <KeyCap name={String(index + 1)} /> {t(`words.packageGrade.${grade}`)}
          </div>
          <div className={styles.quiet}>{t(`returns.arrive.means.${grade}`)}</div>
        </button>
      ))}
    </div>
  );
}

interface Heads {
  readonly carrier: string;
  readonly sender: string;
  readonly note: string;
}

/** What the waybill says besides; a parcel without a list is found again by it. */
function HeadFields({ value, onChange }: { readonly value: Heads; readonly onChange: (value: Heads) => void }) {
  const t = useT();
  return (
    <Form layout="vertical" component="div" className={styles.grades} style={{ marginTop: 14 }}>
      {(['carrier', 'sender', 'note'] as const).map((field) => (
        <Form.Item key={field} label={t(`returns.fields.${field}`)} htmlFor={`arrive-${field}`}>
          <Input
            id={`arrive-${field}`}
            maxLength={{ carrier: 40, sender: 60, note: 200 }[field]}
            value={value[field]}
            onChange={(event) => onChange({ ...value, [field]: event.target.value })}
          />
        </Form.Item>
      ))}
    </Form>
  );
}

/** A waybill that no scanner reads any more is typed. */
function WaybillField({ onEnter }: { readonly onEnter: (waybill: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  return (
    <p style={{ margin: 0 }}>
      {t('returns.arrive.typed')}{' '}
      <Input
        aria-label={t('returns.arrive.typed')}
        maxLength={40}
        style={{ width: 260 }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => typed.trim() !== '' && onEnter(scannedText(typed))}
      />
    </p>
  );
}
