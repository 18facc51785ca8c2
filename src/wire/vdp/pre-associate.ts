import { defineTlv } from '../tlv/tlv-definition';
import { ASSOCIATION_LAYOUT, summarizeAssociation } from './association';

export const PRE_ASSOCIATE = defineTlv({
  kind: 'pre-associate',
  type: 1,
  name: 'Pre-Associate',
  source: '802.1Q 41.2.1',
  meaning:
    'Asks whether a VSI could be associated. The bridge validates and applies nothing to traffic.',
  layout: ASSOCIATION_LAYOUT,
  summarize: summarizeAssociation('Pre-Associate'),
});
