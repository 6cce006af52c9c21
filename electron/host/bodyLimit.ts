import { MAX_BODY_BYTES } from '../backend/guard.ts';

type Handle = (request: Request) => Promise<Response>;

/**
 * `handle`, but a request with a body over `limit` bytes is answered with 413 TOO_LARGE: at once where its length is
 * declared, else as soon as that much has come in. The rest is never read.
 */
export function withBodyLimit(handle: Handle, limit = MAX_BODY_BYTES): Handle {
  return async (request) => {
    // Before anybody touches `body`: that alone would turn a text at hand into a stream.
    const declared = request.headers.get('content-length');
    // node:http reads no more than what is declared, so there is nothing to count.
    if (declared !== null) return Number(declared) > limit ? tooLarge(request, limit) : handle(request);
    if (!request.headers.has('transfer-encoding') || !request.body) return handle(request);
    let read = 0;
    const counted = request.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          read += chunk.byteLength;
          if (read > limit) controller.error(new Error('body too large'));
          else controller.enqueue(chunk);
        },
      }),
    );
    try {
      const response = await handle(withBody(request, counted));
      if (read <= limit) return response;
      await response.body?.cancel();
    } catch (error) {
      if (read <= limit) throw error;
    }
    return tooLarge(request, limit);
  };
}

/** Written out, because node-server's own kind of Request cannot be copied by the constructor. */
function withBody({ url, method, headers, signal }: Request, body: ReadableStream<Uint8Array>): Request {
  const init = { method, headers, signal, body, duplex: 'half' as const };
  return new Request(url, init);
}

/** The refusal in the shape that the asked protocol has for it. */
function tooLarge(request: Request, limit: number): Response {
  const limitMb = Math.floor(limit / 1024 / 1024);
  const error = { defined: false, code: 'TOO_LARGE', status: 413, message: 'TOO_LARGE', data: { limitMb } };
  const isRpc = new URL(request.url).pathname.startsWith('/rpc/');
  return Response.json(isRpc ? { json: error } : error, { status: 413, headers: { connection: 'close' } });
}
