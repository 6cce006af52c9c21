import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './ledgers.module.css';
import { PartChooser } from './PartChooser.tsx';

const BOOKS = ['stockOverview', 'receipts', 'issues', 'movements'] as const;
type Book = (typeof BOOKS)[number];

/** The Excel workbooks that go out: choose a period, press a digit. */
export function LedgersScreen() {
  const t = useT();
  const { message, notification } = App.useApp();
  const [from, setFrom] = useState<Day>(firstOfMonth(today()));
  const [to, setTo] = useState<Day>(today());
  const [partCode, setPartCode] = useState<string>();
  const isOrderWrong = from > to;
  const make = useMutation({
    mutationFn: (book: Book) => fetchBook(book, { from, to, partCode: partCode ?? '' }),
    onSuccess: (file) => {
      saveFile(file);
      void message.success(t('ledgers.done', { name: file.name }));
    },
    onError: (error) => {
      playSound('bad');
      notification.error({ title: refusalOf(error, t).sentence });
    },
  });

  const isReady = (book: Book) =>
    !make.isPending && (book === 'stockOverview' || !isOrderWrong) && (book !== 'movements' || partCode !== undefined);
  useKeys(
    Object.fromEntries(
      BOOKS.map((book, index) => [String(index + 1), isReady(book) ? () => make.mutate(book) : undefined]),
    ),
    Object.fromEntries(BOOKS.map((book, index) => [String(index + 1), t(`ledgers.books.${book}`)])),
  );

  const downloadText = (book: Book) =>
    t(book === 'movements' && partCode === undefined ? 'ledgers.partNeeded' : 'ledgers.download');

  function choosePeriod(first: Day, last: Day) {
    setFrom(first);
    setTo(last);
  }
  const monthStart = firstOfMonth(today());
  return (
    <Page title={t('ledgers.title')} hint={t('ledgers.hint')}>
      <fieldset className={styles.period}>
        <legend>{t('ledgers.period')}</legend>
        <Space wrap>
          <DayField label={t('ledgers.from')} value={from} onChange={setFrom} />
          <span aria-hidden="true">—</span>
          <DayField label={t('ledgers.to')} value={to} onChange={setTo} />
          <Button onClick={() => choosePeriod(monthStart, today())}>{t('ledgers.thisMonth')}</Button>
          <Button onClick={() => choosePeriod(firstOfMonth(addDays(monthStart, -1)), addDays(monthStart, -1))}>
            {t('ledgers.lastMonth')}
          </Button>
        </Space>
      </fieldset>
      {isOrderWrong && <Alert type="warning" showIcon role="alert" title={t('ledgers.order')} />}
      <ol className={styles.books}>
        {BOOKS.map((book, index) => (
          <li key={book} className={styles.book}>
            <KeyCap name={String(index + 1)} />
            <div>
              <h2 className={styles.name}>{t(`ledgers.books.${book}`)}</h2>
              <p className={styles.text}>{t(`ledgers.texts.${book}`)}</p>
              {book === 'movements' && <PartChooser value={partCode} onChange={setPartCode} />}
            </div>
            <Button
              type="primary"
              icon={<DownloadOutlined />}
              disabled={!isReady(book)}
              loading={make.isPending && make.variables === book}
              onClick={() => make.mutate(book)}
              aria-label={`${downloadText(book)} ${t(`ledgers.books.${book}`)}`}
            >
              {downloadText(book)}
            </Button>
          </li>
        ))}
      </ol>
    </Page>
  );
}

function fetchBook(
  book: Book,
  { from, to, partCode }: { readonly from: Day; readonly to: Day; readonly partCode: string },
): Promise<File> {
  switch (book) {
    case 'stockOverview':
      return api.ledgers.stockOverview({});
    case 'receipts':
      return api.ledgers.receipts({ from, to });
    case 'issues':
      return api.ledgers.issues({ from, to });
    case 'movements':
      return api.ledgers.movements({ from, to, partCode });
  }
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}
