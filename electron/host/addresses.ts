import { hostname, networkInterfaces } from 'node:os';

/** The addresses under which other workstations reach this one. */
export function addresses(port: number): readonly string[] {
  return lanNames().map((name) => `http://${withPort(name, port)}`);
}

/** The values of a Host header under which this host answers; every other one is a name that somebody else made up. */
export function hostNames(port: number, isLan: boolean): readonly string[] {
  const names = ['127.0.0.1', 'localhost', ...(isLan ? lanNames() : [])];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** The IPv4 addresses of this machine that others can reach. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** How long the list of names is believed; a workstation may get a new address while the host runs. */
const FRESH_MS = 10_000;

let known: readonly string[] = [];
let knownAt = Number.NEGATIVE_INFINITY;

function lanNames(): readonly string[] {
  if (performance.now() - knownAt < FRESH_MS) return known;
  const own = hostname().toLowerCase();
  known = [...lanAddresses(), own, ...(own.includes('.') ? [] : [`${own}.local`])];
  knownAt = performance.now();
  return known;
}

function withPort(name: string, port: number): string {
  return port === 80 ? name : `${name}:${port}`;
}
