import type { Rule } from '../../trace/trace';

/** What our machines keep to without a rule of its own. */
export const FORM_RULES = {
  header: {
    id: 'form.header',
    sentence: 'ECP sends version 1, a request or an acknowledgement, and the subtype of VDP.',
    source: '802.1Q 43.3',
  },
  readable: {
    id: 'form.readable',
    sentence: 'Every TLV is whole: its length and its counts agree with what it holds.',
    source: '802.1Q 41.2',
  },
  order: {
    id: 'form.order',
    sentence: 'The VSI manager ID is the first TLV of an ECPDU, and there is only one.',
    source: '802.1Q 41.1.3',
  },
  emptyAck: {
    id: 'form.empty-ack',
    sentence: 'An acknowledgement repeats version, subtype and sequence, and carries nothing.',
    source: '802.1Q 43.3.8, SEND_ACK',
  },
  side: {
    id: 'form.side',
    sentence:
      'A station sends requests; a bridge sends responses, and a De-Associate of its own accord.',
    source: '802.1Q 41.2.3; RFC 8394',
  },
  command: {
    id: 'form.command',
    sentence: 'One or more commands follow the VSI manager ID.',
    source: '802.1Qcy clause 41',
  },
  reserved: {
    id: 'form.reserved',
    sentence:
      'Reserved bits of a status are 0, the reason of a request is 0, and the error of a response is 0 to 5.',
    source: '802.1Q 41.2.3; RFC 8394',
  },
  status: {
    id: 'vdp.status',
    sentence: 'A request has no bit but S and M in its status, and a De-Associate not even these.',
    source: '802.1Q 41.2.3; RFC 8394',
  },
  unasked: {
    id: 'vdp.unasked',
    sentence: 'A bridge answers each command once, and nothing that it was not asked.',
    source: '802.1Q 41.5, WAIT_STATION_CMD and INIT',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** About one frame by itself: whoever wrote it, and whenever, it must not look like this. */
export const isAboutForm = ({ id }: Rule): boolean =>
  id.startsWith('form.') || id === FORM_RULES.status.id;
