import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { orpc } from './api.ts';

/** The latest long works, asked often while one is under way. */
export function useJobs() {
  return useQuery({
    ...orpc.clocks.jobs.queryOptions(),
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? BUSY_MS : IDLE_MS),
  });
}

export function isUnderWay({ state }: Pick<Job, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

const BUSY_MS = 700;
const IDLE_MS = 20_000;
