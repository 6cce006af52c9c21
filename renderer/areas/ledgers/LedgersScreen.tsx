import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { weeksUntil } from '../../../shared/areas/stock/ageing.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { StationSelect } from '../people/StationSelect.tsx';
import { BookRow } from './BookRow.tsx';
import {
  type Book,
  bookJobs,
  books,
  type Choice,
  type FetchedBook,
  fetchBook,
  isAlwaysWritten,
  isWritten,
  keyOf,
  missingFor,
  type Shelf,
  shelves,
  type WrittenBook,
} from './books.ts';
import styles from './ledgers.module.css';
import { PartChooser } from './PartChooser.tsx';
import { WrittenBooks } from './WrittenBooks.tsx';

/** The Excel workbooks that go out: choose a period and, for what is outside, a station; press a key. */
export function LedgersScreen() {
  const t = useT();
  const { message, notification } = App.useApp();
  const [choice, setChoice] = useState<Choice>(() => ({
    from: firstOfMonth(today()),
    to: today(),
    partCode: undefined,
    stationCode: undefined,
    isInStore: true,
  }));
  const choose = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const fetching = useMutation({
    mutationFn: ({ book, of }: { readonly book: FetchedBook; readonly of: Choice }) => fetchBook(book, of),
    onSuccess: (file) => {
      saveFile(file);
      void message.success(t('ledgers.done', { name: file.name }));
    },
    onError: (error, { book, of }) => {
      const refusal = refusalOf(error, t);
      if (refusal.code === 'LONG_BOOK' && isWritten(book)) {
        void write(book, of).then((job) => {
          if (job) void message.info(t('ledgers.writtenInstead', { name: t(`ledgers.books.${book}`) }));
        });
        return;
      }
      playSound('bad');
      notification.error({ title: refusal.sentence });
    },
  });
  const writing = {
    inspections: useCommand(api.ledgers.writeInspections),
    entries: useCommand(api.ledgers.writeEntries),
    receipts: useCommand(api.ledgers.writeReceipts),
    issues: useCommand(api.ledgers.writeIssues),
  } as const;
  const write = (book: WrittenBook, { from, to }: Choice) => writing[book].run({ from, to });
  const make = (book: Book) => {
    if (isAlwaysWritten(book)) void write(book, choice);
    else fetching.mutate({ book, of: choice });
  };
  const isMaking = (book: Book) =>
    (isWritten(book) && writing[book].isRunning) || (fetching.isPending && fetching.variables.book === book);
  const isBusy = fetching.isPending || Object.values(writing).some(({ isRunning }) => isRunning);
  const isReady = (book: Book) => !isBusy && missingFor(book, choice) === undefined;
  useKeys(
    Object.fromEntries(books.map((book) => [keyOf(book), isReady(book) ? () => make(book) : undefined])),
    Object.fromEntries(books.map((book) => [keyOf(book), t(`ledgers.books.${book}`)])),
  );
  const monthStart = firstOfMonth(today());
  const lastMonthEnd = addDays(monthStart, -1);
  const [lastMonday = today()] = weeksUntil(today(), 2);
  const shelf = (name: Shelf) => (
    <ol className={styles.books}>
      {shelves[name].map((book) => (
        <BookRow
          key={book}
          book={book}
          missing={missingFor(book, choice)}
          isMaking={isMaking(book)}
          isBusy={isBusy}
          onMake={() => make(book)}
        >
          {book === 'movements' && (
            <PartChooser value={choice.partCode} onChange={(partCode) => choose({ partCode })} />
          )}
          {book === 'machines' && (
            <Segmented
              aria-label={t('ledgers.whichMachines')}
              value={choice.isInStore}
              options={[
                { value: true, label: t('ledgers.inStore') },
                { value: false, label: t('ledgers.allMachines') },
              ]}
              onChange={(isInStore) => choose({ isInStore })}
            />
          )}
          {isWritten(book) && <WrittenBooks kind={bookJobs[book]} />}
        </BookRow>
      ))}
    </ol>
  );
  return (
    <Page title={t('ledgers.title')} hint={t('ledgers.hint')}>
      <fieldset className={styles.period}>
        <legend>{t('ledgers.period')}</legend>
        <Space wrap>
          <DayField label={t('ledgers.from')} value={choice.from} onChange={(from) => choose({ from })} />
          <span aria-hidden="true">—</span>
          <DayField label={t('ledgers.to')} value={choice.to} onChange={(to) => choose({ to })} />
          <Button onClick={() => choose({ from: monthStart, to: today() })}>{t('ledgers.thisMonth')}</Button>
          <Button onClick={() => choose({ from: firstOfMonth(lastMonthEnd), to: lastMonthEnd })}>
            {t('ledgers.lastMonth')}
          </Button>
          <Button onClick={() => choose({ from: lastMonday, to: addDays(lastMonday, 6) })}>
            {t('ledgers.lastWeek')}
          </Button>
        </Space>
      </fieldset>
      {choice.from > choice.to && <Alert type="warning" showIcon role="alert" title={t('ledgers.order')} />}
      <h2 className={styles.shelf}>{t('ledgers.shelves.store')}</h2>
      {shelf('store')}
      <div className={styles.shelfHead}>
        <h2 className={styles.shelf}>{t('ledgers.shelves.outside')}</h2>
        <StationSelect
          label={t('ledgers.station')}
          placeholder={t('ledgers.anyStation')}
          value={choice.stationCode ?? null}
          isClearable
          width={280}
          onChange={(stationCode) => choose({ stationCode })}
        />
      </div>
      {shelf('outside')}
      <h2 className={styles.shelf}>{t('ledgers.shelves.machines')}</h2>
      {shelf('machines')}
    </Page>
  );
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}
