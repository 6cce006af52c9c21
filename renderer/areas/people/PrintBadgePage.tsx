import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/api.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code128 } from '../../ui/Code128.tsx';
import paper from '../../ui/Paper.module.css';
import { qrOf } from '../../ui/qr.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';
import styles from './badge.module.css';

/** A staff badge in the size of a bank card: name, roles, and the code that a shared bench is taken over with. */
export function PrintBadgePage() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.people.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const person = found.data?.find((each) => each.id === id);
  const badge = person?.badge;
  usePrintOnce(badge !== undefined && badge !== null);
  if (!person || !badge) return <p>{t(found.data ? 'people.badge.none' : 'people.badge.loading')}</p>;
  return (
    <main className={styles.sheet}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <section className={styles.card} aria-label={t('people.badge.title')}>
        <img alt={`QR ${person.login}`} src={qrOf(badge)} className={styles.qr} />
        <div>
          <p className={styles.house}>{t('app.name')}</p>
          <p className={styles.name}>{person.name}</p>
          <p className={styles.roles}>{person.roles.map((role) => t(`words.role.${role}`)).join('、')}</p>
        </div>
        <div className={styles.line}>
          <Code128 text={badge} heightMm={11} label={`Code 128 ${person.login}`} />
        </div>
      </section>
      <button type="button" className={paper.button} onClick={() => window.print()}>
        {t('people.badge.print')}
      </button>
    </main>
  );
}
