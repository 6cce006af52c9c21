import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, orpc } from './api.ts';
import { useCommand } from './useCommand.ts';

/** The shortest PIN. */
const LEAST = 6;

/** A badge was scanned: its PIN signs its owner in, whoever was here before. */
export function useBadgeSignIn(badge: string, onDone: () => void) {
  const client = useQueryClient();
  const [pin, setPin] = useState('');
  const command = useCommand(api.people.signInByBadge, {
    onDone: (person) => {
      // The screen stays, and what was half done on it; what is shown there is asked for anew, and all else is forgotten.
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(orpc.people.me.queryKey(), person);
      onDone();
      void client.invalidateQueries();
    },
    onRefused: () => {
      setPin('');
      return true;
    },
  });
  return {
    pin,
    setPin,
    isReady: pin.length >= LEAST,
    isRunning: command.isRunning,
    refused: command.refusal?.sentence,
    run: () => pin.length >= LEAST && void command.run({ badge, pin }),
  } as const;
}
