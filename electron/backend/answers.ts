import { deflateSync, inflateSync } from 'node:zlib';

/** Below this many bytes deflating costs more than it saves: a command waits a twentieth longer for its answer. */
const SMALL = 2_048;
/** What zlib begins with, and no JSON. */
const DEFLATED = 0x78;

/** The answer of a command as it is kept for the case that its request is repeated. */
export function packed(output: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(output));
  return text.length < SMALL ? text : deflateSync(text);
}

/** The answer that was kept. */
export function unpacked(kept: Uint8Array): unknown {
  const text = kept[0] === DEFLATED ? inflateSync(kept) : Buffer.from(kept);
  return JSON.parse(text.toString('utf8'));
}
