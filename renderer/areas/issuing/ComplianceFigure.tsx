import { useQuery } from '@tanstack/react-query';
import { chinaDay, type Day, instantOf } from '../../../shared/kernel/day.ts';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';

/** R4.8.1 as a figure: of the pieces issued this month, how many were the oldest, and why the others were not. */
export function ComplianceFigure() {
  const t = useT();
  const tones = useTones();
  const to = chinaDay(instantOf(new Date()));
  const from = `${to.slice(0, 8)}01` as Day;
  const found = useQuery(orpc.issuing.compliance.queryOptions({ input: { from, to } }));
  if (!found.data || found.data.pieces === 0) return null;
  const { pieces, inOrder, byReason } = found.data;
  const percent = Math.floor((inOrder / pieces) * 1000) / 10;
  const others = byReason.filter((each) => each.pieces > 0);
  return (
    <section
      aria-label={t('issuing.compliance.title')}
      style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '6px 20px', marginBottom: 14 }}
    >
      <span>{t('issuing.compliance.title')}</span>
      <strong style={{ fontSize: 22, fontVariantNumeric: 'tabular-nums' }}>{percent} %</strong>
      <span
        role="img"
        aria-label={t('issuing.compliance.picture', { inOrder, pieces })}
        style={{ border: '1px solid var(--line)', display: 'inline-flex', height: 18, width: 320 }}
      >
        <span style={{ background: tones.good.line, width: `${(inOrder / pieces) * 100}%` }} />
        {others.map((each, index) => (
          <span
            key={each.reason}
            style={{
              // Stripes of growing width tell the reasons apart without colour.
              background: `repeating-linear-gradient(45deg, ${tones.ask.line} 0 ${3 + index * 2}px, ${tones.ask.paper} 0 ${6 + index * 3}px)`,
              borderInlineStart: '1px solid var(--line)',
              width: `${(each.pieces / pieces) * 100}%`,
            }}
          />
        ))}
      </span>
      <span style={{ color: 'var(--quiet)' }}>
        {t('issuing.compliance.inOrder', { inOrder, pieces })}
        {others.map((each) => ` · ${t(`words.fifoReason.${each.reason}`)} ${each.pieces}`)}
      </span>
    </section>
  );
}
