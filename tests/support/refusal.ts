import { ORPCError } from '@orpc/client';

/** The refusal that a call ends in. Fails the test where the call succeeds or dies of something else. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string; readonly data: unknown; readonly status: number }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError)
      return { code: error.code, message: error.message, data: error.data, status: error.status };
    throw error;
  }
  throw new Error('the call was not refused');
}
