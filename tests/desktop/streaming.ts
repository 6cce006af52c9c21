import { get } from 'node:http';
import { streamedFile } from '../../electron/areas/clocks/streamedFile.ts';
import { listen } from '../../electron/host/listen.ts';

/*
 * A process that serves a file of forty pieces as the host does, and fetches it: says how many pieces were read when the first byte came,
 * and how many bytes came in all. Of its own, because the host's listener takes the place of global objects.
 */

const PIECES = 40;
const PIECE = new Uint8Array(1_048_576);

let read = 0;
const listener = await listen({
  handle: async () => {
    const file = streamedFile(
      { name: 'book.xlsx', type: 'application/x-book', size: PIECES * PIECE.length },
      async function* () {
        for (; read < PIECES; read += 1) yield PIECE;
      },
    );
    const headers = { 'content-disposition': 'attachment', 'content-length': String(file.size) };
    return new Response(file, { headers });
  },
  port: 0,
  isPortFixed: false,
  ownsProcess: true,
});
get(`http://127.0.0.1:${listener.port}/`, (response) => {
  let bytes = 0;
  response.once('data', () => console.log(JSON.stringify({ readAtFirst: read })));
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  response.on('end', () => {
    console.log(JSON.stringify({ bytes, read }));
    process.exit();
  });
});
