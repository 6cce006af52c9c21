import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Hashes a password with scrypt (N = 2^15, r = 8, p = 1): `scrypt$<salt>$<hash>`. Takes some 80 ms, so never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt);
  return `scrypt$${salt.toString('base64')}$${hash.toString('base64')}`;
}

/** True where the password is the one that was hashed. A missing hash is compared too, so that an unknown login takes as long as a known one. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? DECOY).split('$');
  const derived = await derive(password, Buffer.from(salt, 'base64'));
  const expected = Buffer.from(hash, 'base64');
  return derived.length === expected.length && timingSafeEqual(derived, expected) && stored !== undefined;
}

const DECOY = `scrypt$${'A'.repeat(22)}==$${'A'.repeat(43)}=`;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
