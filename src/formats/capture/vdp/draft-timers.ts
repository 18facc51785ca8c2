/** How long a station of draft 0.2 waits for an answer: twice 500 ms, three tries (open-lldp qbg/vdp.c). */
export const DRAFT_ANSWER_MICROS = 3_000_000;
