import { defineFault } from './define';
import { namesSending } from './names-sending';

export const corrupt = defineFault({
  info: {
    kind: 'corrupt',
    title: 'Corrupt a message',
    help: 'One bit of the frame flips on the way, and what arrives is really decoded. Octets count from 0, bits from 0 at the most significant. Every sending by ECP is hit; #1.2 is only the second. The check of Ethernet itself would drop such a frame: think of damage inside a bridge or an adapter.',
    example: 'corrupt:associate-req#1:17.3',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: {
      unit: 'bit',
      title: 'which bit, for example 17.3',
      required: true,
      signed: false,
    },
  },
  createRule: (edit) => ({
    judge: (message) => {
      if (!namesSending(edit, message)) return null;
      const { octets } = message;
      const bit = edit.argument ?? 0;
      if (octets === null) return { missed: 'the message is only a name here: no octets' };
      if (bit >= octets * 8) return { missed: `the frame ends behind octet ${octets - 1}` };
      return { damage: (bytes) => flip(bytes, bit) };
    },
  }),
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const damaged = bytes.slice();
  const octet = bit >>> 3;
  damaged[octet] = (damaged[octet] ?? 0) ^ (0x80 >>> (bit & 7));
  return damaged;
}
