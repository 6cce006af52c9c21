import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Trip } from '../../../shared/areas/issuing/engineers.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './issuing.module.css';

export interface TripPanelProps {
  readonly trip: Trip;
  readonly canTakeBack: boolean;
  readonly onClose: () => void;
}

/** One trip, tool by tool; a damaged tool comes back with a note. */
export function TripPanel({ trip, canTakeBack, onClose }: TripPanelProps) {
  const t = useT();
  const [note, setNote] = useState('');
  const takeBack = useCommand(api.issuing.trips.takeBack, { onDone: () => setNote('') });
  return (
    <SidePanel title={t('issuing.trips.panel', { number: trip.number, engineer: trip.engineerName })} onClose={onClose}>
      <p>
        {trip.destination} · {trip.outDay} – {trip.dueDay}
      </p>
      {canTakeBack && trip.isOut && (
        <p>
          <Input
            aria-label={t('issuing.trips.note')}
            placeholder={t('issuing.trips.note')}
            maxLength={120}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </p>
      )}
      <ul className={styles.toolList} aria-label={t('issuing.trips.tools')}>
        {trip.tools.map((tool) => (
          <li key={tool.code}>
            <span>
              <Code>{tool.code}</Code> {tool.name}
              {tool.backNote && <div className={styles.quiet}>{tool.backNote}</div>}
            </span>
            {tool.backAt ? (
              <span>
                <StateMark mark="good">{t('issuing.trips.backAt')}</StateMark> <MomentText at={tool.backAt} />
              </span>
            ) : (
              canTakeBack && (
                <Button
                  aria-label={`${t('issuing.trips.takeBack')} ${tool.code}`}
                  onClick={() => void takeBack.run({ id: trip.id, toolCode: tool.code, note })}
                >
                  {t('issuing.trips.takeBack')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
