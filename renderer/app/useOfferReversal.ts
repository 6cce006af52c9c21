import { App } from 'antd';
import { useCallback } from 'react';
import { api } from './api.ts';
import { refusalOf } from './refusal.ts';
import { pathOf, useGo } from './route.ts';
import { useMe } from './session.ts';
import { useT } from './texts.ts';
import { useConfirm } from './useConfirm.ts';

/** Ctrl Z: shows what this person posted last and offers to open it, where it can be reversed with a reason. */
export function useOfferReversal(): () => void {
  const { message } = App.useApp();
  const confirm = useConfirm();
  const go = useGo();
  const me = useMe();
  const t = useT();
  return useCallback(() => {
    async function offer() {
      const { rows } = await api.stock.documents({ limit: 20 });
      const last = rows.find((row) => row.userName === me.name && row.reversedBy === null && row.kind !== 'reversal');
      if (!last) {
        void message.info(t('app.undo.none'));
        return;
      }
      confirm({
        title: t('app.undo.title', { kind: t(`words.documentKind.${last.kind}`), number: last.number }),
        content: t('app.undo.body', { pieces: last.pieces }),
        okText: t('app.undo.ok'),
        cancelText: t('app.undo.cancel'),
        onOk: () => go(pathOf('/documents', last.number)),
      });
    }
    offer().catch((error: unknown) => message.error(refusalOf(error, t).sentence));
  }, [confirm, go, me.name, message, t]);
}
