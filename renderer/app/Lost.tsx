import { type ErrorComponentProps, useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { noteDrawn } from './drawn.ts';
import { useGo } from './route.ts';
import { useT } from './texts.ts';

/** A path that leads nowhere. */
export function MissingScreen() {
  const t = useT();
  const { pathname } = useLocation();
  useEffect(() => noteDrawn(pathname), [pathname]);
  return (
    <Page title={t('app.missingTitle')}>
      <EmptyState title={pathname} hint={t('app.missingHint')} action={<ToDesk />} />
    </Page>
  );
}

/** A room for other roles. */
export function ForbiddenScreen() {
  const t = useT();
  const { pathname } = useLocation();
  useEffect(() => noteDrawn(pathname), [pathname]);
  return (
    <Page title={t('app.forbiddenTitle')}>
      <EmptyState title={t('app.forbiddenTitle')} hint={t('app.forbiddenHint')} action={<ToDesk />} />
    </Page>
  );
}

/** A screen that threw while it was drawn. The rest of the window lives on. */
export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const t = useT();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <EmptyState
      title={t('app.failedTitle')}
      hint={
        <>
          {t('app.failedHint')}
          <br />
          {error instanceof Error ? error.message : String(error)}
        </>
      }
      action={
        <>
          <Button type="primary" onClick={reset}>
            {t('app.reopen')}
          </Button>
          <ToDesk />
        </>
      }
    />
  );
}

function ToDesk() {
  const t = useT();
  const go = useGo();
  return <Button onClick={() => go('/')}>{t('app.toDesk')}</Button>;
}
