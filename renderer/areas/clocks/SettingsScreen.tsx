import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { orpc } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClockTabs } from './ClockTabs.tsx';
import styles from './clocks.module.css';
import { PolicyForm } from './PolicyForm.tsx';
import { TermsTable } from './TermsTable.tsx';

/** The terms of all rules, and what DOMAIN section 9 left to choose; an administrator changes them. */
export function SettingsScreen() {
  const t = useT();
  const mayChange = can(useMe(), ['administrator']);
  const terms = useQuery(orpc.clocks.terms.queryOptions());
  const policy = useQuery(orpc.clocks.policy.queryOptions());
  return (
    <Page title={t('clocks.title')} aside={<ClockTabs />} hint={t('clocks.settings.hint')}>
      {!mayChange && <p className={styles.quiet}>{t('clocks.settings.readOnly')}</p>}
      <Section title={t('clocks.settings.policy')}>
        {policy.data ? <PolicyForm policy={policy.data} mayChange={mayChange} /> : <Skeleton active />}
      </Section>
      <Section title={t('clocks.settings.terms')}>
        <TermsTable terms={terms.data} mayChange={mayChange} />
      </Section>
    </Page>
  );
}
