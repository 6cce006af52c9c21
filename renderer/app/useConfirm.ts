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
      asked += 1;
      const id = `answer-${asked}`;
      const dropLayer = pushKeyLayer({
        bindings: () => ({ Enter: () => document.getElementById(id)?.click() }),
        hints: () => ({}),
        isExclusive: true,
      });
      const dropHold = holdScans(async () => ({ mark: 'ask', line: t('app.answerFirst', { title: question.title }) }));
      modal.confirm({
        ...question,
        okButtonProps: { id },
        afterClose: () => {
          dropLayer();
          dropHold();
        },
      });
    },
    [modal, t],
  );
}

let asked = 0;
