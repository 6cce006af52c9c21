/** Where the code of threads lies, beside an entry of the program: as its source, or built. */
export function workerBeside(entry: string): URL {
  return new URL(entry.endsWith('.ts') ? '../jobs/worker.ts' : './worker.js', entry);
}
