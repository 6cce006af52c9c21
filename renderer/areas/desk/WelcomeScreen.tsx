import { Spin } from 'antd';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './desk.module.css';

/** First run, second step: empty, the clerk's own workbooks, or the demonstration warehouse. */
export function WelcomeScreen() {
  const t = useT();
  const go = useGo();
  const load = useCommand(api.stock.loadDemonstration, { onDone: () => go('/') });
  const choices = [
    ['1', 'empty', () => go('/')],
    ['2', 'workbooks', () => go('/import')],
    ['3', 'demonstration', () => void load.run({})],
  ] as const;
  useKeys(Object.fromEntries(choices.map(([key, , choose]) => [key, load.isRunning ? undefined : choose])));
  return (
    <Page title={t('desk.welcome.title')} hint={t('desk.welcome.hint')}>
      <Spin spinning={load.isRunning} description={t('desk.welcome.loading')} size="large">
        <div className={styles.choices}>
          {choices.map(([key, name, choose]) => (
            <button key={key} type="button" className={styles.choice} onClick={choose} disabled={load.isRunning}>
              <KeyCap name={key} />
              <span className={styles.choiceTitle}>{t(`desk.welcome.${name}`)}</span>
              <span className={styles.choiceText}>{t(`desk.welcome.${name}Text`)}</span>
            </button>
          ))}
        </div>
      </Spin>
    </Page>
  );
}
