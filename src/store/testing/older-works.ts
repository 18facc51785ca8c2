/**
 * A work as it was written in the autumn of 2026: as a link and as a record of the browser's storage. Never made anew: what
 * is added to links and records later must leave these readable.
 */
export const OLDER_LINK =
  '#1.d32ee66b.bZG9bsMwDIRfpWBWBYgDFEG1denWtUuQQZWYmIgsCqJ_GhR595Jxu9WLbIr87nj-BqkYwesZsYRGDB5CHrcdOJhDnlDssoDvnnf2OKicKd7Wtj3cHQhiAv_iABON2n6E1Lj6edi2qRQql43BEuZw83XKedukbjqvvEHgpICZcDGVgRMqN_JQQ0OdGVAkXFYLIV71LDrv4IpYXzPNdrNWekoJy4eQ6RszTk24vVNsrKXDwQFXLG-ck3Wo9kk3CQWzCfZocF3gq2ZWZZXLLGL4vTqfqm4cRvvU_WML0v--L2TdwOezTkvPiwa1GqJLUZLmclQhKiM2TfMvy2Pn9o80d6f7Xc1-PuphMFaQJxqflmB-_vk3Dc_YsEQEnfwB';

export const OLDER_RECORD =
  '{"version":1,"checksum":1585710858,"savedGeneration":4,"savedAtMillis":1760000000000,"spec":{"version":1,"scenario":"alt-1","values":{"n":1500000,"policy":"alt2"},"seed":9,"edits":["drop:vm-running#1","delay:pull-rsp#1:500ms"]},"view":{"mode":"compare","axis":"compressed","lanes":null,"messages":{"acks":null,"keepAlives":null,"hiddenVsis":[]},"selection":null,"cursorMicros":77,"zoom":{"k":1,"y":0},"openFolds":[500],"panel":"checks","explore":{"losses":2,"duplicates":0,"crashes":0,"wire":"off","shown":null,"ignored":[],"intervals":{"n":[1,2000000]}},"sweep":null},"compared":{"name":"as it was","spec":{"version":1,"scenario":"reference","values":{},"seed":1,"edits":[]}}}';

/** What both hold. */
export const OLDER_WORK = {
  spec: {
    scenario: 'alt-1',
    values: { n: 1_500_000, policy: 'alt2' },
    seed: 9,
    edits: ['drop:vm-running#1', 'delay:pull-rsp#1:+500ms'],
  },
  view: {
    mode: 'compare',
    cursorMicros: 77,
    openFolds: [500],
    panel: 'checks',
    explore: { losses: 2, crashes: 0, intervals: { n: [1, 2_000_000] } },
  },
  compared: { name: 'as it was', spec: { scenario: 'reference' } },
};
