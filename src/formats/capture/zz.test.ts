import { it } from 'vitest';
import { readFixture } from '../../wire/testing/captures.mjs';
import { readCaptureTrace } from './read-capture-trace';
import { readCapture } from '../../wire/capture/read-capture';
import { writePcap } from '../../wire/capture/write-capture';
import { createFormatInput } from '../create-input';
import { svg } from '../svg'; import { json } from '../json'; import { text } from '../text';
import { decodeFile } from '../decode/decode-file';
import { DECODE_FORMATS } from '../decode/index';
it('t', { timeout: 600000 }, () => {
  const base = readCapture(readFixture('02-migration-hints')).packets;
  const packets = Array.from({ length: 150_000 }, (_, i) => { const p = base[i % base.length]!; const bytes = p.bytes.slice(); const r = Math.floor(i / base.length);
    if (bytes[12] === 0x89) { const q = (((bytes[16]! << 8) | bytes[17]!) + r * 8) % 65535 + 1; bytes[16] = q >> 8; bytes[17] = q & 255; }
    return { timeMicros: p.timeMicros + r * 20_000_000, bytes }; });
  const file = writePcap(packets);
  let t = performance.now();
  const lap = (s: string) => { console.log(s, Math.round(performance.now() - t)); t = performance.now(); };
  const r = readCaptureTrace(file, 'x'); lap('read');
  if (!r.ok) throw new Error('no');
  const input = createFormatInput(r.value); lap('input');
  svg.render(input); lap('svg'); text.render(input); lap('text'); try { json.render(input); } catch (e) { console.log(String(e)); } lap('json');
  for (const f of DECODE_FORMATS) { const d = decodeFile(file, 'x', f); lap(f.id + (d.ok ? d.value.length : 'bad')); }
});
