import { App } from 'antd';
import { useCallback } from 'react';
import { pushKeyLayer } from './keys.ts';
import { holdScans } from './scan.ts';
import { useT } from './texts.ts';

export interface Question {
  readonly title: string;
  readonly content?: string;
  readonly okText: string;
  readonly cancelText: string;
  readonly onOk: () => unknown;
}

/** Asks before something that is not easily taken back. While it is asked, no key or scan reaches what lies beneath. */
export function useConfirm(): (question: Question) => void {
  const { modal } = App.useApp();
  const t = useT();
  return useCallback(
    (question: Question) => {
      questions += 1;
      const id = `answer-${questions}`;
      const answer = () => document.getElementById(id);
      // On its way in, the dialogue holds the focus itself, or lends it to the first button, which is the one that says no.
      let isSettled = false;
      const dropLayer = pushKeyLayer({
        bindings: () => ({ Enter: () => answer()?.click() }),
        hints: () => ({}),
        isExclusive: true,
        isFocused: () => isSettled && (answer()?.closest('.ant-modal')?.querySelector('button:focus') ?? null) !== null,
      });
      const dropHold = holdScans(async () => ({ mark: 'ask', line: t('app.answerFirst', { title: question.title }) }));
      modal.confirm({
        ...question,
        okButtonProps: {
          id,
          onFocus: () => {
            isSettled = true;
          },
        },
        afterClose: () => {
          dropLayer();
          dropHold();
        },
      });
    },
    [modal, t],
  );
}

/** So many were asked in this window; each has a name of its own. */
let questions = 0;
