import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { Movement } from '../../../shared/areas/stock/shapes.ts';
import { chinaDay, type Day, daysBetween, instantOf } from '../../../shared/kernel/day.ts';
import { orpc } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { Code } from '../../ui/Code.tsx';
import { DayText, MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timeline, type TimelineStep } from '../../ui/Timeline.tsx';
import { ConditionText, markOf } from './ConditionText.tsx';
import { PartText } from './PartText.tsx';
import { PlaceText } from './PlaceText.tsx';

/** One unit from its arrival to now: where it is, and everything that happened to it (R4.7). */
export function UnitScreen() {
  const t = useT();
  const go = useGo();
  const barcode = usePathParam('barcode');
  const unit = useQuery(orpc.stock.unit.queryOptions({ input: { barcode } }));
  useKeys({ Escape: () => go('/stock') }, { Escape: t('stock.backToStock') });
  if (unit.error) return <EmptyState title={refusalOf(unit.error, t).sentence} />;
  if (!unit.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const { place, condition, timeline } = unit.data;
  const today = chinaDay(instantOf(new Date()));
  return (
    <Page
      title={barcode}
      aside={
        <PathLink to={pathOf('/stock/parts', unit.data.partCode)}>
          <PartText of={unit.data} />
        </PathLink>
      }
    >
      <BigWord size={56}>
        {place.kind === 'bin' ? place.code : place.name || t(`words.placeKind.${place.kind}`)}
      </BigWord>
      <p style={{ fontSize: 16 }}>
        <ConditionText condition={condition} /> · {t('stock.fields.receivedDay')}{' '}
        <DayText day={unit.data.receivedDay} />（
        {t('stock.unit.age', { days: daysBetween(unit.data.receivedDay, today) })}） ·{' '}
        <MoneyText fen={unit.data.priceFen} />
      </p>
      <Section title={t('stock.unit.timeline')}>
        <Timeline
          label={t('stock.unit.timeline')}
          steps={timeline.map((movement, index) => stepOf(movement, timeline[index + 1]?.day ?? today, t))}
        />
      </Section>
    </Page>
  );
}

function stepOf(movement: Movement, until: Day, t: T): TimelineStep {
  const days = daysBetween(movement.day, until);
  return {
    key: String(movement.seq),
    when: <MomentText at={movement.at} isExact />,
    kind: markOf(movement.toCondition),
    kindText: t(`words.condition.${movement.toCondition}`),
    what: (
      <>
        <strong>{t(`words.documentKind.${movement.kind}`)}</strong> <PlaceText place={movement.from} /> →{' '}
        <PlaceText place={movement.to} /> <ConditionText condition={movement.toCondition} />
      </>
    ),
    by: (
      <>
        {movement.userName} ·{' '}
        <PathLink to={pathOf('/documents', movement.documentNumber)}>
          <Code>{movement.documentNumber}</Code>
        </PathLink>
      </>
    ),
    ...(days > 0 ? { gap: t('stock.unit.gap', { days }) } : {}),
  };
}
