import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { CountLines } from './CountLines.tsx';
import { differing, lineOf, uncounted } from './countDraft.ts';
import styles from './loans.module.css';
import type { ShipmentTaskProps } from './ReceiveTask.tsx';
import { useCounting } from './useCounting.ts';

export interface CountTaskProps extends ShipmentTaskProps {
  /** Present where the day of receipt is over: what is entered is only a note, and one may leave again. */
  readonly onLeave?: () => void;
}

/** R4.1.2a: what came against the shipping note, units by scanning, lots by typing; reported on the day of receipt. */
export function CountTask({ shipment, events, tell, onLeave }: CountTaskProps) {
  const t = useT();
  const go = useGo();
  const confirm = useConfirm();
  const report = useAnswer(api.loans.count);
  const counting = useCounting(shipment, tell);
  const { draft, standing } = counting;
  const left = uncounted(shipment, draft).length;
  const different = differing(shipment, draft);
  const line = shipment.lines.find((each) => each.pickId === standing);
  const isLate = onLeave !== undefined;
  const leave = onLeave ?? (() => go('/shipments'));

  async function post() {
    const lines = shipment.lines.map(({ pickId }) => {
      const { received = 0, damaged, note } = lineOf(draft, pickId);
      return { pickId, received, damaged, note };
    });
    const answer = await report({ issueId: shipment.issueId, lines });
    if (answer.refusal) return tell('bad', answer.refusal.sentence);
    counting.forget();
    tell('good', t('loans.count.done', { number: shipment.number }));
  }

  function run() {
    if (left > 0) return tell('ask', t('loans.count.notAll', { count: left }));
    if (different.length === 0) return void post();
    confirm({
      title: t(isLate ? 'loans.count.askLate' : 'loans.count.ask', {
        count: different.length,
        day: shipment.receivedDay,
      }),
      content: different.map((each) => differenceText(each, draft, t)).join('；'),
      okText: t('loans.count.run'),
      cancelText: t('loans.count.goOn'),
      onOk: post,
    });
  }

  const unit = counting.lastUnit;
  const isUnitDamaged = unit !== undefined && lineOf(draft, unit.pickId).damaged > 0;
  const keys: TaskKey[] = [
    { key: 'F8', label: t('loans.count.run'), run, isPrimary: left === 0 },
    {
      key: 'F4',
      label: t(isUnitDamaged ? 'loans.count.notDamaged' : 'loans.count.lastDamaged'),
      run: () => unit && counting.count(unit, 1, isUnitDamaged ? 0 : 1),
      isDisabled: !unit,
      isDanger: true,
    },
    {
      key: 'F6',
      label: t('loans.count.noneArrived'),
      run: () => line && counting.count(line, 0, 0),
      isDisabled: !line,
    },
    {
      key: 'F9',
      label: t('loans.count.takeBack'),
      run: () => line && counting.restart(line),
      isDisabled: !line || lineOf(draft, line.pickId).received === undefined,
    },
    { key: 'Escape', label: t('loans.receipt.back'), run: leave },
  ];
  return (
    <GuidedTask
      title={t('loans.count.task', { number: shipment.number, station: shipment.stationName })}
      progress={{ done: shipment.lines.length - left, total: shipment.lines.length }}
      {...(left === 0 ? { tone: different.length === 0 ? ('good' as const) : ('ask' as const) } : {})}
      sentence={t(sentenceKey(line, left))}
      {...(line
        ? {
            word: `${lineOf(draft, line.pickId).received ?? '–'}/${line.qty}`,
            detail: `${line.partCode} ${line.partName}`,
          }
        : {})}
      above={
        isLate && (
          <p role="note" className={styles.late}>
            <strong>{t('loans.count.lateTitle', { day: shipment.receivedDay })}</strong> {t('loans.count.late')}
          </p>
        )
      }
      leftTitle={t('loans.count.left')}
      left={<CountLines shipment={shipment} counting={counting} />}
      events={events}
      keys={keys}
    />
  );
}

function sentenceKey(line: Shipment['lines'][number] | undefined, left: number): string {
  if (left === 0) return 'loans.count.complete';
  if (!line) return 'loans.count.begin';
  return line.tracking === 'unit' ? 'loans.count.scanUnits' : 'loans.count.typeLot';
}

function differenceText(line: Shipment['lines'][number], draft: Parameters<typeof lineOf>[0], t: T): string {
  const { received = 0, damaged } = lineOf(draft, line.pickId);
  return [
    `${line.partCode} ${line.unitBarcode ?? ''}`.trim(),
    received < line.qty && t('loans.receivedShipment.short', { short: line.qty - received }),
    damaged > 0 && t('loans.receivedShipment.damaged', { damaged }),
  ]
    .filter(Boolean)
    .join(' ');
}
