import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { Day } from '../../../shared/kernel/day.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { today } from '../../ui/DayField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { CalendarImportPanel } from './CalendarImportPanel.tsx';
import { ClockTabs } from './ClockTabs.tsx';
import styles from './calendar.module.css';
import { DayPanel } from './DayPanel.tsx';
import { YearLegend } from './YearLegend.tsx';
import { YearPicture } from './YearPicture.tsx';
import { type CalendarDay, type CalendarMonth, columnOf, figuresOf, monthsOf } from './year.ts';

/** The working calendar of a year as a picture; an administrator changes a day or imports a year. */
export function CalendarScreen() {
  const t = useT();
  const me = useMe();
  const mayChange = can(me, ['administrator']);
  const isStaff = can(me, 'signedIn');
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [pointed, setPointed] = useState<CalendarDay>();
  const [opened, setOpened] = useState<CalendarDay>();
  const [isImporting, setIsImporting] = useState(false);
  const found = useQuery(orpc.clocks.calendar.queryOptions({ input: { year } }));
  const policy = useQuery({ ...orpc.clocks.policy.queryOptions(), enabled: isStaff });
  const days = found.data?.days;
  const months = useMemo(() => monthsOf(year, days ?? []), [year, days]);
  const told = pointed?.day.startsWith(String(year)) ? pointed : dayIn(months, today());
  const startImport = mayChange ? () => setIsImporting(true) : undefined;
  useKeys(
    { PageUp: () => setYear(year - 1), PageDown: () => setYear(year + 1), o: startImport },
    { PageUp: t('clocks.calendar.before'), PageDown: t('clocks.calendar.after'), o: t('clocks.calendar.import') },
  );
  return (
    <Page
      title={t('clocks.title')}
      aside={<ClockTabs />}
      hint={t('clocks.calendar.hint')}
      actions={
        startImport && (
          <Button onClick={startImport}>
            <KeyCap name="o" /> {t('clocks.calendar.import')}
          </Button>
        )
      }
    >
      {found.error && <EmptyState title={refusalOf(found.error, t).sentence} />}
      <div className={styles.head}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('clocks.calendar.before')}
          disabled={year <= FIRST_YEAR}
          onClick={() => setYear(year - 1)}
        />
        <strong className={styles.number}>{t('clocks.calendar.year', { year })}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t('clocks.calendar.after')}
          disabled={year >= LAST_YEAR}
          onClick={() => setYear(year + 1)}
        />
        <span>{days && t('clocks.calendar.counts', figuresOf(months))}</span>
      </div>
      {found.data && !found.data.isKnown && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 10 }}
          title={t('clocks.calendar.unknownTitle', { year })}
          description={t('clocks.calendar.unknownText', { count: found.data.provisionalClocks })}
        />
      )}
      <YearLegend stocktakeDate={policy.data?.stocktakeDate} />
      <p className={styles.pointed}>{told ? nameOf(told, t) : ' '}</p>
      {days ? (
        <YearPicture
          label={t('clocks.calendar.year', { year })}
          months={months}
          today={today()}
          stocktakeDate={policy.data?.stocktakeDate}
          nameOf={(day) => nameOf(day, t)}
          onPoint={setPointed}
          onOpen={(day) => mayChange && setOpened(day)}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
      {opened && (
        <DayPanel key={opened.day} day={opened} what={nameOf(opened, t)} onClose={() => setOpened(undefined)} />
      )}
      {isImporting && <CalendarImportPanel onClose={() => setIsImporting(false)} />}
    </Page>
  );
}

/** The years that the contract answers for. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

function dayIn(months: readonly CalendarMonth[], day: Day): CalendarDay | undefined {
  return months.flatMap((month) => month.weeks.flat()).find((each) => each?.day === day);
}

/** 2026-05-01 周五 · 放假 劳动节 · 国务院公布. */
function nameOf({ day, kind, special }: CalendarDay, t: T): string {
  const weekday = t('clocks.calendar.weekday', { day: t('clocks.calendar.weekdays').charAt(columnOf(day)) });
  return [
    `${day} ${weekday}`,
    [t(`clocks.calendar.${kind}`), special?.name].filter(Boolean).join(' '),
    special && t(`words.daySource.${special.source}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
