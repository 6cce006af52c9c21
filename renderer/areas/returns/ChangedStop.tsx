import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { type T, useT } from '../../app/texts.ts';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { changedLines, WRITTEN } from './confirming.ts';

/** R4.3.1.4: the list is not the one that was looked at; what is different stands here, and nothing was saved. */
export function ChangedStop({ seen, now }: { readonly seen: ReturnList; readonly now: ReturnList }) {
  const t = useT();
  if (now.state !== 'submitted') {
    return (
      <StopPanel title={t('returns.confirm.taken', { number: now.number })}>
        {t(`returns.confirm.now.${now.state === 'draft' ? 'withdrawn' : 'other'}`)}
      </StopPanel>
    );
  }
  const changed = changedLines(seen, now);
  return (
    <StopPanel title={t('returns.confirm.changed', { number: now.number })} tone="ask">
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {changed.map(({ id, effect, line, before }) => (
          <li key={id}>
            {t(`returns.confirm.effect.${effect}`, {
              no: line.lineNo,
              part: `${line.partCode} ${line.partName}`,
              barcode: line.barcode || '—',
              qty: line.qty,
            })}
            {before && <Differences before={before} after={line} />}
          </li>
        ))}
      </ul>
      <p style={{ margin: '6px 0 0' }}>{t('returns.confirm.changedWay')}</p>
    </StopPanel>
  );
}

/** Field by field: what was seen, and what stands there now. */
function Differences({ before, after }: { readonly before: ReturnLine; readonly after: ReturnLine }) {
  const t = useT();
  const texts = WRITTEN.filter((field) => before[field] !== after[field]).map(
    (field) => `${t(NAMES[field])}：${textOf(before, field, t)} → ${textOf(after, field, t)}`,
  );
  if (before.photos.length !== after.photos.length) {
    texts.push(`${t('returns.fields.photos')}：${before.photos.length} → ${after.photos.length}`);
  }
  return <strong style={{ display: 'block' }}>{texts.join('；')}</strong>;
}

type Written = (typeof WRITTEN)[number];

function textOf(line: ReturnLine, field: Written, t: T): string {
  if (field === 'kind') return t(`words.returnKind.${line.kind}`);
  if (field === 'isBatch') return line.isBatch ? t('returns.line.batchShort') : '—';
  return String(line[field]) || '—';
}

const NAMES: Readonly<Record<Written, string>> = {
  kind: 'returns.fields.kind',
  partCode: 'returns.fields.part',
  barcode: 'returns.fields.barcode',
  qty: 'returns.fields.qty',
  repairOrder: 'returns.fields.repairOrder',
  machineSerial: 'returns.fields.machineSerial',
  engineer: 'returns.fields.engineer',
  fault: 'returns.fields.fault',
  statement: 'returns.fields.statement',
  isBatch: 'returns.fields.batch',
};
