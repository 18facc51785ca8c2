import { defineTlv } from '../tlv/tlv-definition';
import { ASSOCIATION_LAYOUT, summarizeAssociation } from './association';

export const ASSOCIATE = defineTlv({
  kind: 'associate',
  type: 3,
  name: 'Associate',
  source: '802.1Q 41.2.1',
  meaning:
    'Creates and activates the association of a VSI with the port. Repeated as a keep-alive.',
  layout: ASSOCIATION_LAYOUT,
  summarize: summarizeAssociation('Associate'),
});
