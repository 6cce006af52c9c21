import type { PackingCheck, ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { Photo } from '../../ui/PhotoField.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Facts } from './Facts.tsx';
import styles from './returns.module.css';
import { DecisionMark, VerdictMark } from './StateMarks.tsx';

/** Everything that is on file of one line: what the station said, HQ's word, both packing checks, and what became of it. */
export function LineViewPanel({ line, onClose }: { readonly line: ReturnLine; readonly onClose: () => void }) {
  const t = useT();
  return (
    <SidePanel title={t('returns.line.view', { no: line.lineNo, part: line.partCode })} width={620} onClose={onClose}>
      <Facts
        facts={[
          [t('returns.fields.part'), `${line.partCode} ${line.partName}`],
          [t('returns.fields.kind'), t(`words.returnKind.${line.kind}`)],
          [t('returns.fields.qty'), `${line.qty} ${line.unitName}`],
          [t('returns.fields.barcode'), line.barcode],
          [t('returns.fields.pays'), line.obligationNumber ?? line.loanNumber ?? ''],
          [t('returns.fields.repairOrder'), line.repairOrder],
          [t('returns.fields.machineSerial'), line.machineSerial],
          [t('returns.fields.engineer'), line.engineer],
          [t('returns.fields.fault'), line.fault],
          [t('returns.fields.batch'), line.isBatch ? t('returns.line.batchShort') : ''],
          [t('returns.fields.statement'), line.statement],
          [t('returns.fields.originalPacking'), line.originalPacking],
          [t('returns.fields.decision'), line.decision && <DecisionMark line={line} />],
          [t('returns.fields.label'), line.labelNumber && `${line.labelNumber} × ${line.labelCopies}`],
          [t('returns.fields.counted'), line.counted === null ? '' : `${line.counted} / ${line.qty}`],
          [
            t('returns.fields.outcome'),
            line.outcome && `${t(`words.lineOutcome.${line.outcome}`)} ${line.outcomeReason}`,
          ],
          [t('returns.fields.bearer'), line.bearer && t(`words.lossBearer.${line.bearer}`)],
        ]}
      />
      {line.photos.length > 0 && (
        <Section title={t('returns.line.photos')}>
          <div className={styles.filters}>
            {line.photos.map((photo) => (
              <Photo key={photo.hash} hash={photo.hash} name={photo.name} load={loadPhoto} />
            ))}
          </div>
        </Section>
      )}
      {line.checks.map((check) => (
        <CheckView key={`${check.place}${check.at}`} check={check} />
      ))}
    </SidePanel>
  );
}

function CheckView({ check }: { readonly check: PackingCheck }) {
  const t = useT();
  return (
    <Section title={t(`words.checkPlace.${check.place}`)}>
      <p>
        <VerdictMark check={check} /> · {check.by} · <MomentText at={check.at} isExact />
      </p>
      <table className={styles.items}>
        <thead>
          <tr>
            <th scope="col">{t('returns.check.item')}</th>
            <th scope="col">{t('returns.check.verdict')}</th>
            <th scope="col">{t('returns.fields.note')}</th>
          </tr>
        </thead>
        <tbody>
          {check.items.map((item) => (
            <tr key={item.item}>
              <td>{t(`words.checkItem.${item.item}`)}</td>
              <td>
                <StateMark mark={ITEM_MARKS[item.verdict]}>{t(`words.checkVerdict.${item.verdict}`)}</StateMark>
              </td>
              <td>
                {item.note}
                {item.photoHash && (
                  <Photo hash={item.photoHash} name={t(`words.checkItem.${item.item}`)} load={loadPhoto} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const loadPhoto = (hash: string) => api.returns.photo({ hash });
const ITEM_MARKS = { ok: 'good', notOk: 'bad', notApplicable: undefined } as const;
