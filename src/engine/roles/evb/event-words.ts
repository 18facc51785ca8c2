import { ANSWERS, REQUESTS } from './vdp/command';

/** What the machines of a node tell each other, and what reaches them from below, in words. */
export interface EventWords {
  /** A statement: it comes about or not. */
  readonly text: string;
  /** The messages that it may stand for; none for what stays inside a node. */
  readonly messages: readonly string[];
}

const within = (text: string): EventWords => ({ text, messages: [] });

/** By event id; a message that reaches a role goes by its own title, a timer by that of the timer. */
export const EVENT_WORDS: Readonly<Record<string, EventWords>> = {
  'vdp.command': within('the control plane gives VDP a command'),
  'vdp.response': {
    text: 'VDP hears from the bridge',
    messages: [...ANSWERS, 'keep-alive-rsp', 'deassociate-bridge'],
  },
  'vdp.request': { text: 'VDP hears from the station', messages: REQUESTS },
  'vdp.grant': within('the control plane grants the command'),
  'vdp.refuse': within('the control plane refuses the command'),
  'vdp.exit': within('the control plane withdraws the VSI'),
  'vdp-refused': within('VDP says that the command is refused'),
  'vdp-gave-up': within('VDP says that no answer came'),
  'vdp-ended': within('VDP says that the bridge has ended the VSI'),
  'vdp-released': within('VDP says that the VSI is released'),
  'evb-up': within('EVB is agreed on'),
  'evb-down': within('EVB is no longer agreed on'),
  'evb.tlv': { text: 'the EVB TLV of the other end arrives', messages: ['evb-tlv'] },
  'ecp.request': within('ECP has something to send'),
  'ecp.pdu': within('an ECPDU arrives'),
  'ecp.ack': { text: 'the ECPDU is acknowledged', messages: ['ecp-ack'] },
};
