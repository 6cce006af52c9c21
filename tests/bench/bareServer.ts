import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import BetterSqlite from 'better-sqlite3';

/** One raw connection that only reads, tuned as the program's is. */
export function openBare(file: string): BetterSqlite.Database {
  const db = new BetterSqlite(file, { readonly: true });
  for (const pragma of ['busy_timeout = 5000', 'cache_size = -32000', 'mmap_size = 2147483648']) db.pragma(pragma);
  return db;
}

/**
 * A bare node:http server that looks up who asks, answers with the text that `answer` makes, and tells its port to the process that has
 * started it, with which it ends.
 */
export function serveBare<Input>(db: BetterSqlite.Database, answer: (input: Input) => string): void {
  const signedIn = db.prepare<[string, string], { id: string }>(
    `select person.id, person.name, person.station_id from sign_in join person on person.id = sign_in.person_id
     where token_hash = ? and expires_at > ? and is_active = 1`,
  );
  const roles = db.prepare('select role from person_role where person_id = ?');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const token = request.headers.cookie?.split('=')[1] ?? '';
      const caller = signedIn.get(createHash('sha256').update(token).digest('hex'), new Date().toISOString());
      if (!caller) return response.writeHead(401).end();
      roles.all(caller.id);
      response.setHeader('content-type', 'application/json');
      response.end(answer(JSON.parse(Buffer.concat(chunks).toString()) as Input));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address) process.send?.(address.port);
  });
  process.on('disconnect', () => process.exit(0));
}
