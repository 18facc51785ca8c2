import { deflateSync } from 'fflate';
import { crc32 } from '../../lib/hash';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { decodeUtf8, encodeUtf8 } from '../../lib/utf8';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { inflateUpTo } from './inflate';

/**
 * JSON as the fragment of an address: `#1.<crc32 in hex>.<base64url of deflated JSON>`. The version stands first; the
 * checksum covers the version and the packed bytes, because raw deflate has none and most flipped bits still unpack.
 */
const VERSION = '1';

export function packLink(json: unknown): string {
  const packed = deflateSync(encodeUtf8(JSON.stringify(json)), { level: 9 });
  return `#${VERSION}.${checksum(packed)}.${encodeBase64Url(packed)}`;
}

/** The JSON of a link, with or without its `#`; what it says still has to be checked. */
export function unpackLink(fragment: string): Result<unknown> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text.length > LIMITS.linkCharacters.value) return fail(limitMessage(LIMITS.linkCharacters));
  const packed = unwrap(text);
  return packed.ok ? unpack(packed.value) : packed;
}

function unwrap(text: string): Result<Uint8Array> {
  const [version = '', sum = '', body = ''] = text.split('.', 3);
  if (/^[2-9]\d*$/.test(version))
    return fail(`this link has version ${version}; a newer Ladderscope can open it`, 'version');
  if (version !== VERSION)
    return fail('this is not a Ladderscope link; copy it again, whole', 'version');
  const packed = decodeBase64Url(body);
  if (packed === null || text !== `${version}.${sum}.${body}` || checksum(packed) !== sum)
    return fail('the link is damaged or cut short; copy it again, whole', 'checksum');
  return succeed(packed);
}

function unpack(packed: Uint8Array): Result<unknown> {
  const inflated = inflateUpTo(packed, LIMITS.linkBytes.value);
  if (inflated.kind === 'too-long') return fail(limitMessage(LIMITS.linkBytes), 'content');
  if (inflated.kind === 'damaged') return fail('the link does not unpack; ask for it again');
  try {
    return succeed(JSON.parse(decodeUtf8(inflated.bytes)));
  } catch {
    return fail('the link holds no readable run; ask for it again', 'content');
  }
}

function checksum(packed: Uint8Array): string {
  const covered = new Uint8Array(packed.length + 1);
  covered[0] = VERSION.charCodeAt(0);
  covered.set(packed, 1);
  return crc32(covered).toString(16).padStart(8, '0');
}
