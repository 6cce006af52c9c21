import { fileURLToPath } from 'node:url';

/** The project's folder. For scripts that run from their sources; a built file lies elsewhere. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
