import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../app/texts.ts';
import { KeyCap } from '../../ui/Keys.tsx';
import { type Book, isAlwaysWritten, keyOf } from './books.ts';
import styles from './ledgers.module.css';

export interface BookRowProps {
  readonly book: Book;
  readonly missing: 'part' | 'station' | 'order' | undefined;
  readonly isMaking: boolean;
  /** Another book is being made. */
  readonly isBusy: boolean;
  readonly onMake: () => void;
  /** What this book alone wants to be told. */
  readonly children?: ReactNode;
}

/** One workbook: its key, what it holds, and the button that makes it. */
export function BookRow({ book, missing, isMaking, isBusy, onMake, children }: BookRowProps) {
  const t = useT();
  const name = t(`ledgers.books.${book}`);
  const make = isAlwaysWritten(book) ? t('ledgers.write') : t('ledgers.download');
  const action = missing === undefined || missing === 'order' ? make : t(`ledgers.needed.${missing}`);
  return (
    <li className={styles.book}>
      <KeyCap name={keyOf(book)} />
      <div>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.text}>{t(`ledgers.texts.${book}`)}</p>
        {children}
      </div>
      <Button
        type="primary"
        icon={isAlwaysWritten(book) ? <FileExcelOutlined /> : <DownloadOutlined />}
        disabled={isBusy || missing !== undefined}
        loading={isMaking}
        onClick={onMake}
        aria-label={`${action} ${name}`}
      >
        {action}
      </Button>
    </li>
  );
}
