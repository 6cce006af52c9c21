import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

/**
 * Serves the built screens: a file where the path names one, else `index.html`, so that a deep address opens its screen.
 * A path with an ending that names no file is a 404, never the page.
 */
export async function servePage(request: Request, rendererDir: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const path = safePath(new URL(request.url).pathname);
  if (path === undefined) return new Response(null, { status: 400 });
  const isAsset = extname(path) in types;
  const file = join(rendererDir, isAsset ? path : 'index.html');
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return new Response('not found', { status: 404 });
  const headers = new Headers({
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': String(info.size),
    // The names of built assets carry their hash; the page itself must always be asked for anew.
    'cache-control':
      isAsset && path.startsWith(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, { headers });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

function safePath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.includes('\0') || path.split(/[\\/]/).includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}
