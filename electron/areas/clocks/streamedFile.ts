import { arrayBuffer, text } from 'node:stream/consumers';
import { ReadableStream } from 'node:stream/web';

/**
 * A file that is read piece by piece while it is handed over, and never lies in memory as a whole. Who wants it whole all the same gets it
 * from `arrayBuffer`, `bytes` or `text`. Its size, in bytes, is told before.
 */
export function streamedFile(
  { name, type, size }: { readonly name: string; readonly type: string; readonly size: number },
  pieces: () => AsyncIterable<Uint8Array<ArrayBuffer>>,
): File {
  const file = new File([], name, { type });
  const stream = () => ReadableStream.from(pieces());
  return Object.defineProperties(file, {
    size: { value: size },
    stream: { value: stream },
    arrayBuffer: { value: () => arrayBuffer(stream()) },
    bytes: { value: async () => new Uint8Array(await arrayBuffer(stream())) },
    text: { value: () => text(stream()) },
    slice: {
      value: () => {
        throw new TypeError('a streamed file is read from its beginning');
      },
    },
  });
}
