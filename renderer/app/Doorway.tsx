import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Spin } from 'antd';
import { orpc } from './api.ts';
import styles from './Door.module.css';
import { refusalOf } from './refusal.ts';
import { router } from './router.tsx';
import { SetUp } from './SetUp.tsx';
import { SignIn } from './SignIn.tsx';
import { MeContext } from './session.ts';
import { useT } from './texts.ts';

/** The door of the warehouse: first run, sign-in, or the rooms. */
export function Doorway() {
  const t = useT();
  const status = useQuery(
    orpc.people.status.queryOptions({ refetchInterval: (query) => (query.state.data ? false : 2000) }),
  );
  const me = useQuery(orpc.people.me.queryOptions());
  if (!status.data || me.data === undefined) {
    const error = status.error ?? me.error;
    return (
      <div className={styles.door}>
        <Spin description={error ? refusalOf(error, t).sentence : t('app.loading')} size="large">
          <div className={styles.wait} />
        </Spin>
      </div>
    );
  }
  if (!status.data.isSetUp) return <SetUp />;
  if (!me.data) return <SignIn version={status.data.version} />;
  return (
    <MeContext.Provider value={me.data}>
      <RouterProvider router={router} />
    </MeContext.Provider>
  );
}
