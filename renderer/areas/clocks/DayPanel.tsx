import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './clocks.module.css';
import type { CalendarDay } from './year.ts';

export interface DayPanelProps {
  readonly day: CalendarDay;
  /** The day as it is now, in words. */
  readonly what: string;
  readonly onClose: () => void;
}

/** Makes a day a holiday or a day of work, or gives it back to what was published; deadlines are counted anew. */
export function DayPanel({ day, what, onClose }: DayPanelProps) {
  const t = useT();
  const { message } = App.useApp();
  const [isWorking, setIsWorking] = useState(!day.isWorking);
  const [name, setName] = useState(day.special?.source === 'administrator' ? day.special.name : '');
  const onDone = () => {
    void message.success({ content: t('clocks.calendar.done', { day: day.day }), key: 'day' });
    onClose();
  };
  const set = useCommand(api.clocks.setDay, { onDone });
  const clear = useCommand(api.clocks.clearDay, { onDone });
  return (
    <SidePanel
      title={day.day}
      onClose={onClose}
      onSave={() => void set.run({ day: day.day, isWorking, name })}
      saveText={t('clocks.calendar.set')}
      isSaving={set.isRunning}
    >
      <p>{t('clocks.calendar.now', { what })}</p>
      <Radio.Group
        value={isWorking}
        onChange={(event) => setIsWorking(event.target.value === true)}
        options={[
          { value: false, label: t('clocks.calendar.asOffDay') },
          { value: true, label: t('clocks.calendar.asWorkDay') },
        ]}
      />
      <div style={{ margin: '16px 0' }}>
        <label className={styles.quiet} htmlFor="day-name">
          {t('clocks.calendar.name')}
        </label>
        <Input
          id="day-name"
          maxLength={30}
          value={name}
          placeholder={t('clocks.calendar.nameHint')}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {day.special?.source === 'administrator' && (
        <Button loading={clear.isRunning} onClick={() => void clear.run({ day: day.day })}>
          {t('clocks.calendar.clear')}
        </Button>
      )}
    </SidePanel>
  );
}
