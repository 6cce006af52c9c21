import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from './api.ts';
import { useCommand } from './useCommand.ts';

/** The shortest PIN. */
const LEAST = 4;

/** A badge was scanned: its PIN signs its owner in, whoever was here before. */
export function useBadgeSignIn(badge: string, onDone: () => void) {
  const client = useQueryClient();
  const [pin, setPin] = useState('');
  const command = useCommand(api.people.signInByBadge, {
    onDone: () => {
      onDone();
      // What one person saw is not left in memory for the next.
      void client.resetQueries();
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
