import { defineTlv } from '../tlv/tlv-definition';
import { ASSOCIATION_LAYOUT, summarizeAssociation } from './association';

export const PRE_ASSOCIATE_RR = defineTlv({
  kind: 'pre-associate-rr',
  type: 2,
  name: 'Pre-Associate with Resource Reservation',
  source: '802.1Q 41.2.1',
  meaning: 'Like Pre-Associate, and the bridge reserves the resources for the Associate to come.',
  layout: ASSOCIATION_LAYOUT,
  summarize: summarizeAssociation('Pre-Associate with Resource Reservation'),
});
