import { octets } from '../fields/field';
import { showText, textFrom } from '../fields/show';
import { defineTlv } from '../tlv/tlv-definition';

export const MANAGER_ID = defineTlv({
  kind: 'manager-id',
  type: 5,
  name: 'VSI Manager ID',
  source: '802.1Q 41.1.3',
  meaning:
    'Whose VSI types the TLVs behind it use. First in every ECPDU that carries VDP, exactly once.',
  layout: [
    octets('managerId', 16, {
      name: 'VSI manager ID',
      source: '802.1Q 41.1.3',
      meaning: 'Names the VSI manager database. A response repeats it unchanged.',
      ourReading:
        'Sixteen octets without inner structure. That it is an IPv6 address, and that all zeros mean the default manager, no source at hand says.',
      show: showText,
    }),
  ],
  summarize: (values) => `VSI manager ${showText(textFrom(values, 'managerId'))}`,
});
