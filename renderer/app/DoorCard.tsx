import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './Door.module.css';
import { useLanguage, useT } from './texts.ts';

/** The frame of sign-in and first run: whose door this is, and the language switch. */
export function DoorCard({
  title,
  intro,
  foot,
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly foot?: string;
  readonly children: ReactNode;
}) {
  const t = useT();
  const [language, setLanguage] = useLanguage();
  return (
    <main className={styles.door}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <img src="/icon.svg" width={44} height={44} alt="" />
          <div>
            <p className={styles.brandName}>{t('app.name')}</p>
            <p className={styles.quiet}>{t('app.signIn.intro')}</p>
          </div>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {intro && <p className={styles.intro}>{intro}</p>}
        {children}
        <div className={styles.foot}>
          <span>{foot}</span>
          <Button type="link" size="small" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {t('app.language')}
          </Button>
        </div>
      </div>
    </main>
  );
}
