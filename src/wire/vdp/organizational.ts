import { rest } from '../fields/field';
import { showOui, textFrom } from '../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE, OUI } from '../tlv/tlv-definition';

export const ORGANIZATIONAL = defineTlv({
  kind: 'organizational',
  type: ORGANIZATIONAL_TYPE,
  name: 'Organizationally defined',
  source: '802.1Q 41.2.1; RFC 8394',
  meaning: 'Belongs to the association TLV in front of it. Who does not know it skips it.',
  ourReading: 'A response need not repeat it: lldpad does not, and no source asks for it.',
  layout: [
    OUI,
    rest('data', {
      name: 'Organizational data',
      source: '802.1Q 41.2.1',
      meaning: 'Defined by the owner of the OUI.',
    }),
  ],
  summarize: (values) => `Organizational TLV of ${showOui(textFrom(values, 'oui'))}`,
});
