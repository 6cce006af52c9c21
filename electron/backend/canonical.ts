import { createHash } from 'node:crypto';

/** Input of a command as text: keys sorted, files by name, size and hash, secrets left out. Equal inputs give equal text. */
export async function canonicalText(value: unknown): Promise<string> {
  return JSON.stringify(await canonical(value));
}

/** SHA-256 of a command's input *with* its secrets, to tell a repeated request from a different one under the same number. */
export async function inputHash(value: unknown): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await canonical(value, true)))
    .digest('hex');
}

const SECRETS = new Set(['password', 'current', 'pin', 'idNumber']);

async function canonical(value: unknown, withSecrets = false): Promise<unknown> {
  if (value instanceof Blob) {
    const hash = createHash('sha256')
      .update(new Uint8Array(await value.arrayBuffer()))
      .digest('hex');
    return { file: value instanceof File ? value.name : '', size: value.size, hash };
  }
  if (Array.isArray(value)) return Promise.all(value.map((entry) => canonical(entry, withSecrets)));
  if (value && typeof value === 'object') {
    const entries: [string, unknown][] = [];
    for (const [key, entry] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (entry === undefined || (SECRETS.has(key) && !withSecrets)) continue;
      entries.push([key, await canonical(entry, withSecrets)]);
    }
    return Object.fromEntries(entries);
  }
  return value;
}
