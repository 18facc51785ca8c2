import { describe, expect, it } from 'vitest';
import { readCapture } from '../../wire/capture/read-capture';
import { writePcapng } from '../../wire/capture/write-capture';
import { CAPTURE_NAMES, readFixture } from '../../wire/testing/captures.mjs';
import { runCommand } from '../testing/run-command';

const replay = (file: Uint8Array, ...args: readonly string[]) =>
  runCommand(['replay', 'capture.pcap', ...args], { readFile: () => file });

describe('replay', () => {
  it.each(CAPTURE_NAMES)('%s has no deviation that is not listed', async (name) => {
    expect(await replay(readFixture(name))).toMatchObject({ status: 0, stderr: '' });
  });

  it('names the frame, the rule and the fields of a deviation, and fails', async () => {
    const { packets } = readCapture(readFixture('01-lifecycle-macvid'));
    const planted = packets.map(({ number, timeMicros, bytes }) => ({
      timeMicros,
      bytes: number === 32 ? bytes.with(38, 0x60) : bytes,
    }));
    const file = writePcapng(planted);
    const { status, stdout, stderr } = await replay(file);
    expect(status).toBe(1);
    expect(stderr).toBe('ladderscope: capture.pcap: 1 deviation that is not listed\n');
    expect(stdout).toMatch(/^1 deviation that is not listed, 0 that are\n43 frames compared\n/);
    expect(stdout).toContain('frame 32, 32.017652 s  Bridge, VDP bridge, VSI 11111111…');
    expect(stdout).toContain('Status: 0x60 (response ok KEEP), model 0x40 (response ok)');
    const json = JSON.parse((await replay(file, '--json')).stdout);
    expect(json.deviations).toMatchObject([{ frame: 32, node: 'bridge', quirk: null }]);
  });

  it('of a damaged file compares what is in front of the damage, names it, and fails', async () => {
    const cut = readFixture('01-lifecycle-macvid').subarray(0, 1000);
    const { status, stdout, stderr } = await replay(cut);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^ladderscope: capture\.pcap: byte \d+: [^\n]+\n$/);
    expect(stdout).toMatch(/^the file is damaged: byte \d+: /m);
    expect(stdout).toMatch(/^\d+ frames compared, those in front of the damage$/m);
    const json = JSON.parse((await replay(cut, '--json')).stdout);
    expect(json.damage).toMatchObject([{ at: expect.stringMatching(/^byte \d+$/) }]);
    const file = readFixture('01-lifecycle-macvid');
    const decoded = await runCommand(['decode', 'capture.pcap'], { readFile: () => cut });
    expect(decoded.stderr).toBe(stderr);
    expect(JSON.parse((await replay(file, '--json')).stdout)).toMatchObject({ damage: [] });
  });

  it('counts what it does not compare', async () => {
    const { packets } = readCapture(readFixture('01-lifecycle-macvid'));
    const file = writePcapng(
      packets.map(({ number, timeMicros, bytes }) => ({
        timeMicros,
        bytes: number === 1 ? bytes.with(12, 0x08) : bytes,
      })),
    );
    expect((await replay(file)).stdout).toBe(
      'agrees with the model\n42 frames compared\n1 frame not compared: not of EVB\n',
    );
  });

  it('says what it needs', async () => {
    expect(await replay(new Uint8Array(), 'two.pcap')).toMatchObject({ status: 2 });
    expect(await replay(new Uint8Array(3))).toMatchObject({ status: 1, stdout: '' });
  });
});
