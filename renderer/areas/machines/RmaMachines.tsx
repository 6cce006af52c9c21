import { cartonFaults } from '../../../shared/areas/machines/carton.ts';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { CartonPlace } from '../../../shared/areas/machines/words.ts';
import { type T, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { EligibilityMark, SheetMark } from './RmaMarks.tsx';
import { newestCartonCheck } from './rmaLines.ts';
import styles from './rmas.module.css';

/** The machines of an application: what the rule says to each, what it lacks, who is liable in whose eyes, and its papers. */
export function RmaMachines({ rma, onOpen }: { readonly rma: Rma; readonly onOpen: (line: RmaLine) => void }) {
  const t = useT();
  return (
    <DataTable
      label={t('machines.rmas.machine.table')}
      columns={columns(rma, t)}
      rows={rma.lines}
      rowKey={(line) => line.id}
      onOpen={onOpen}
      mark={(line) => (line.isDisputed ? 'ask' : undefined)}
      empty={<EmptyState title={t('machines.rmas.machine.empty')} hint={t('machines.rmas.machine.emptyHint')} />}
    />
  );
}

function columns(rma: Rma, t: T): readonly Column<RmaLine>[] {
  const isCustomers = rma.kind === 'acceptance-damage';
  return [
    { key: 'no', title: t('machines.rmas.fields.no'), kind: 'number', render: (line) => line.lineNo, width: 40 },
    {
      key: 'codes',
      title: t('machines.rmas.fields.codes'),
      render: (line) => (
        <>
          <Code>{line.serial}</Code>
          <div className={styles.quiet}>
            <Code>{line.cartonBarcode}</Code>
          </div>
        </>
      ),
      width: 170,
    },
    {
      key: 'model',
      title: t('machines.rmas.fields.model'),
      render: (line) => (
        <>
          <Code>{line.modelCode}</Code>
          <div className={styles.quiet}>{t(`words.machineKind.${line.machineKind}`)}</div>
        </>
      ),
      width: 110,
    },
    {
      key: 'fault',
      title: t('machines.rmas.fields.fault'),
      render: (line) => (
        <>
          {t(`words.faultKind.${line.faultKind}`)}
          <div className={styles.quiet}>{line.apparentFault}</div>
        </>
      ),
    },
    {
      key: 'eligibility',
      title: t('machines.rmas.fields.eligibility'),
      render: (line) => (
        <>
          <EligibilityMark verdict={line.eligibility.verdict} rule={line.eligibility.rule} />
          {line.eligibility.missing.length > 0 && (
            <div className={styles.quiet}>
              {t('machines.rmas.steps.lacks', {
                what: line.eligibility.missing.map(({ what }) => t(`words.lack.${what}`)).join('、'),
              })}
            </div>
          )}
        </>
      ),
      width: 230,
    },
    ...(isCustomers
      ? [
          {
            key: 'liability',
            title: t('machines.rmas.fields.liability'),
            render: (line: RmaLine) => <Liability line={line} />,
            width: 150,
          },
        ]
      : []),
    {
      key: 'sheet',
      title: t('machines.rmas.fields.sheet'),
      render: (line) => <SheetMark sheet={line.sheet} />,
      width: 90,
    },
    {
      key: 'carton',
      title: t('machines.rmas.fields.carton8'),
      render: (line) => <CartonMark line={line} place={newestCartonCheck(line, 'arrival') ? 'arrival' : 'packing'} />,
      width: 100,
    },
    {
      key: 'state',
      title: t('machines.rmas.fields.machineState'),
      render: (line) => (line.machineState ? t(`words.machineState.${line.machineState}`) : '—'),
      width: 90,
    },
  ];
}

/** Both judgements, one under the other; where they disagree it is said. */
function Liability({ line }: { readonly line: RmaLine }) {
  const t = useT();
  const said = (judgement: RmaLine['hqJudgement']) =>
    judgement ? t(`words.liableParty.${judgement.party}`) : t('machines.rmas.steps.notJudged');
  return (
    <>
      <div>
        <span className={styles.quiet}>{t('machines.rmas.fields.field')}</span> {said(line.fieldJudgement)}
      </div>
      <div>
        <span className={styles.quiet}>{t('machines.rmas.fields.hq')}</span> {said(line.hqJudgement)}
      </div>
      {line.isDisputed && <StateMark mark="ask">{t('machines.rmas.steps.disputed')}</StateMark>}
    </>
  );
}

/** The newest carton check at a place: in order, not in order, or not made. */
export function CartonMark({ line, place }: { readonly line: RmaLine; readonly place: CartonPlace }) {
  const t = useT();
  const check = newestCartonCheck(line, place);
  if (!check) return <>—</>;
  const faults = cartonFaults(check.items);
  return (
    <StateMark mark={faults.length > 0 ? 'bad' : 'good'}>
      {t(`words.checkVerdict.${faults.length > 0 ? 'notOk' : 'ok'}`)}
    </StateMark>
  );
}
