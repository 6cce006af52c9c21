import { Alert, Modal } from 'antd';
import { useDialogKeys } from '../ui/Keys.tsx';
import { PinField } from './PinField.tsx';
import { useT } from './texts.ts';
import { useBadgeSignIn } from './useBadgeSignIn.ts';
import { useHeldScans } from './useHeldScans.ts';

/** Somebody else's badge at a window that is signed in: the bench changes hands, and the screen stays. */
export function BadgeDialog({ badge, onClose }: { readonly badge: string; readonly onClose: () => void }) {
  const t = useT();
  const signIn = useBadgeSignIn(badge, onClose);
  useHeldScans(t('app.badge.title'));
  useDialogKeys({ F8: signIn.run, Escape: onClose }, { F8: t('app.badge.take') });
  return (
    <Modal
      open
      title={t('app.badge.title')}
      onCancel={onClose}
      onOk={signIn.run}
      okText={`F8 ${t('app.badge.take')}`}
      okButtonProps={{ disabled: !signIn.isReady, loading: signIn.isRunning }}
    >
      {signIn.refused && (
        <Alert type="error" showIcon role="alert" title={signIn.refused} style={{ marginBottom: 12 }} />
      )}
      <p>{t('app.badge.hint')}</p>
      <PinField value={signIn.pin} onChange={signIn.setPin} onEnter={signIn.run} />
    </Modal>
  );
}
