import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useHeldScans } from '../app/useHeldScans.ts';
import { useDialogKeys } from './Keys.tsx';

export interface TextQuestionProps {
  readonly title: string;
  readonly label: string;
  /** What the question is about. */
  readonly hint?: string;
  /** An example of an answer; without it the label stands there. */
  readonly example?: string;
  /** What F8 does. */
  readonly action: string;
  /** So many signs make an answer. */
  readonly least: number;
  readonly isRunning?: boolean;
  /** The longest answer, in signs; 200 where nothing is said. */
  readonly most?: number;
  readonly isDanger?: boolean;
  readonly onClose: () => void;
  readonly onAnswer: (text: string) => void;
}

/** A dialogue that asks for one line: a reason, a name. */
export function TextQuestion(props: TextQuestionProps) {
  const { title, label, hint, example = label, action, least, isRunning = false, isDanger = false } = props;
  const { most = 200, onClose, onAnswer } = props;
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  const isReady = text.trim().length >= least;
  useEffect(() => field.current?.focus(), []);
  const run = () => isReady && onAnswer(text);
  useHeldScans(title);
  useDialogKeys({ F8: run, Escape: onClose }, { F8: action });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={run}
      okText={`F8 ${action}`}
      okButtonProps={{ disabled: !isReady, loading: isRunning, danger: isDanger }}
    >
      {hint && <p>{hint}</p>}
      <Input
        ref={field}
        aria-label={label}
        placeholder={example}
        maxLength={most}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && run()}
      />
    </Modal>
  );
}
