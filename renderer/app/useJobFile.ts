import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { saveFile } from '../ui/saveFile.ts';
import { api } from './api.ts';
import { refusalOf } from './refusal.ts';
import { playSound } from './sounds.ts';
import { useT } from './texts.ts';

/** Hands over what a long work has ended with. */
export function useJobFile() {
  const t = useT();
  const { notification } = App.useApp();
  return useMutation({
    mutationFn: (id: Job['id']) => api.clocks.jobFile({ id }),
    onSuccess: saveFile,
    onError: (error) => {
      playSound('bad');
      notification.error({ title: refusalOf(error, t).sentence });
    },
  });
}
