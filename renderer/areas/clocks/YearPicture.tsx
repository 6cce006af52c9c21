import { type KeyboardEvent, useRef, useState } from 'react';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { useT } from '../../app/texts.ts';
import styles from './calendar.module.css';
import type { CalendarDay, CalendarMonth } from './year.ts';

export interface YearPictureProps {
  readonly label: string;
  readonly months: readonly CalendarMonth[];
  readonly today: Day;
  /** R4.4.1: the day of the month on which nothing ships; undefined where the person does not see the policy. */
  readonly stocktakeDate: number | undefined;
  readonly nameOf: (day: CalendarDay) => string;
  /** The day that has the focus or the pointer, for the line above the picture. */
  readonly onPoint: (day: CalendarDay) => void;
  readonly onOpen: (day: CalendarDay) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A year as twelve small months: holidays, make-up days and the administrator's own; arrows walk day by day. */
export function YearPicture(props: YearPictureProps) {
  const t = useT();
  const { label, months, today } = props;
  const holder = useRef<HTMLDivElement>(null);
  const first = months[0]?.weeks.flat().find((each) => each !== undefined)?.day;
  const [current, setCurrent] = useState<Day>();
  const isHere = current?.slice(0, 4) === first?.slice(0, 4);
  const tabStop = isHere ? current : today.slice(0, 4) === first?.slice(0, 4) ? today : first;

  function walk(event: KeyboardEvent) {
    const by = STEPS[event.key];
    if (by === undefined || tabStop === undefined) return;
    event.preventDefault();
    holder.current?.querySelector<HTMLElement>(`[data-day="${addDays(tabStop, by)}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the picture is a group of buttons, not a form's field set
    <div ref={holder} role="group" aria-label={label} className={styles.year} onKeyDown={walk}>
      {months.map((month) => (
        <table key={month.month} className={styles.month}>
          <caption>{t('clocks.calendar.month', { month: month.month })}</caption>
          <thead>
            <tr>
              {WEEK.map((column) => (
                <th key={column} scope="col">
                  {t('clocks.calendar.weekdays').charAt(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {month.weeks.map((week) => (
              <tr key={week.find((each) => each !== undefined)?.day}>
                {WEEK.map((column) => {
                  const day = week[column];
                  return (
                    <td key={column}>
                      {day && (
                        <DayCell
                          {...props}
                          day={day}
                          isTabStop={day.day === tabStop}
                          onFocus={() => {
                            setCurrent(day.day);
                            props.onPoint(day);
                          }}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface DayCellProps extends YearPictureProps {
  readonly day: CalendarDay;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function DayCell({ day, today, stocktakeDate, nameOf, onPoint, onOpen, isTabStop, onFocus }: DayCellProps) {
  const t = useT();
  const date = Number(day.day.slice(8));
  const classes = [
    styles.day,
    styles[day.kind],
    day.special?.source === 'administrator' && styles.own,
    day.day === today && styles.today,
    date === stocktakeDate && styles.stocktake,
  ];
  return (
    <button
      type="button"
      data-day={day.day}
      // Drawn by the style sheet: the name read out is the whole day, not its number.
      data-date={date}
      data-sign={day.special && t(day.isWorking ? 'clocks.calendar.work' : 'clocks.calendar.off')}
      className={classes.filter(Boolean).join(' ')}
      aria-label={nameOf(day)}
      aria-current={day.day === today ? 'date' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onOpen(day)}
      onFocus={onFocus}
      onMouseEnter={() => onPoint(day)}
    />
  );
}

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
