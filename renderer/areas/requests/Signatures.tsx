import { Button } from 'antd';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import { type SignatureRole, signatureRoles } from '../../../shared/areas/requests/words.ts';
import { useT } from '../../app/texts.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { useTones } from '../../ui/tones.ts';
import styles from './requests.module.css';

export interface SignaturesProps {
  readonly request: Request;
  readonly onSign: (role: SignatureRole) => void;
  readonly isSigning: boolean;
}

/** R4.1.1a: two boxes, two persons. The button stands only where the person at this window may sign. */
export function Signatures({ request, onSign, isSigning }: SignaturesProps) {
  const t = useT();
  const tones = useTones();
  const isOpen = request.state === 'awaitingSignatures';
  const isUnconfirmed = isOpen && request.signatures.length === 0 && request.confirmations.length < 2;
  return (
    <section className={styles.box} aria-label={t('requests.sign.title')}>
      <h2>{t('requests.sign.title')}</h2>
      <div className={styles.signatures}>
        {signatureRoles.map((role) => {
          const signature = request.signatures.find((each) => each.role === role);
          const roleText = t(`words.role.${role}`);
          return (
            <div
              key={role}
              data-testid={`signature-${role}`}
              className={signature ? `${styles.signature} ${styles.signed}` : styles.signature}
            >
              <div className={styles.role}>{roleText}</div>
              {signature ? (
                <>
                  <div className={styles.name}>
                    <span aria-hidden="true" style={{ color: tones.good.ink }}>
                      {tones.good.shape}{' '}
                    </span>
                    {signature.name}
                  </div>
                  <MomentText at={signature.at} isExact />
                </>
              ) : (
                <>
                  <div className={styles.name}>{t('requests.sign.waiting')}</div>
                  {request.maySign.includes(role) && (
                    <Button
                      type="primary"
                      loading={isSigning}
                      onClick={() => onSign(role)}
                      aria-label={t('requests.sign.runAs', { role: roleText })}
                    >
                      {role === request.maySign[0] && <KeyCap name="F8" />} {t('requests.sign.run')}
                    </Button>
                  )}
                </>
              )}
            </div>
          );
        })}
      </div>
      {isUnconfirmed && request.maySign.length === 0 && (
        <p className={styles.quiet} style={{ margin: '8px 0 0' }}>
          {t('requests.sign.needsConfirmation')}
        </p>
      )}
    </section>
  );
}
