import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** File systems that reach over a network: locks and shared memory do not hold there, and a database gets damaged. */
const SHARES =
  /^(nfs\d?|cifs|smb\w*|smbfs|afpfs|webdav|davfs\d?|fuse\.(sshfs|rclone|davfs2?|s3fs|gcsfuse)|9p|ncpfs|ceph|glusterfs|lustre)$/;

/**
 * The kind of network share that a folder lies on; undefined where it is on a disk of this machine, or where that cannot be told (a drive
 * letter of Windows that stands for a share looks like a disk).
 */
export function networkShareOf(
  folder: string,
  platform: NodeJS.Platform = process.platform,
  readMounts: () => string = () => readFileSync('/proc/self/mounts', 'utf8'),
): string | undefined {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/])/.test(folder) ? 'SMB' : undefined;
  if (platform !== 'linux') return undefined;
  let mounts: string;
  try {
    mounts = readMounts();
  } catch {
    return undefined;
  }
  const path = resolve(folder);
  const under = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({ at: unescaped(at), type }))
    .filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`));
  // The deepest mount holds the folder; of two on one place the later one.
  const holder = under.reduce<(typeof under)[number] | undefined>(
    (best, each) => (best && best.at.length > each.at.length ? best : each),
    undefined,
  );
  return holder && SHARES.test(holder.type) ? holder.type : undefined;
}

/** The kernel writes spaces and the like as octal numbers. */
function unescaped(text: string): string {
  return text.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}
