import { defineTlv } from '../tlv/tlv-definition';
import { ASSOCIATION_LAYOUT, summarizeAssociation } from './association';

export const DE_ASSOCIATE = defineTlv({
  kind: 'de-associate',
  type: 4,
  name: 'De-Associate',
  source: '802.1Q 41.2.1',
  meaning:
    'Ends an association or pre-association. Either end may send it; a refused command is answered with it.',
  layout: ASSOCIATION_LAYOUT,
  summarize: summarizeAssociation('De-Associate'),
});
