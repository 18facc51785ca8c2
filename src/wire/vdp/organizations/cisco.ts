import { octets, rest, uint } from '../../fields/field';
import { numberFrom, showText, textFrom } from '../../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE } from '../../tlv/tlv-definition';
import { shortVsiId, showVsiId, VSI_ID, VSI_ID_FORMAT } from '../vsi-id';

/** Cisco's two TLVs as open-lldp writes them (vdp_cisco.h): the VM behind a VSI, and its address. */
const SOURCE = 'Cisco, in open-lldp';
const CISCO_OUI = '00000c';

export const CISCO_VM_NAME = defineTlv({
  kind: 'cisco-vm-name',
  type: ORGANIZATIONAL_TYPE,
  oui: CISCO_OUI,
  subtype: 0xf1,
  isLenient: true,
  name: 'Cisco VM name',
  source: SOURCE,
  meaning: 'Name and identity of the VM behind the VSI.',
  layout: [
    VSI_ID_FORMAT,
    VSI_ID,
    uint('vmIdFormat', 8, {
      ...VSI_ID_FORMAT,
      name: 'VM ID format',
      source: SOURCE,
      meaning: 'As for the VSIID.',
    }),
    octets('vmId', 16, {
      name: 'VM ID',
      source: SOURCE,
      meaning: 'Names the VM.',
      show: (value, before) => showVsiId(numberFrom(before, 'vmIdFormat'), value),
    }),
    rest('vmName', {
      name: 'VM name',
      source: SOURCE,
      meaning: 'As people call it.',
      show: showText,
    }),
  ],
  summarize: (values) => `VM name ${showText(textFrom(values, 'vmName'))} (Cisco)`,
});

export const CISCO_VM_ADDRESS = defineTlv({
  kind: 'cisco-vm-address',
  type: ORGANIZATIONAL_TYPE,
  oui: CISCO_OUI,
  subtype: 0xf2,
  isLenient: true,
  name: 'Cisco VM address',
  source: SOURCE,
  meaning: 'The network address of the VM behind the VSI.',
  layout: [
    VSI_ID_FORMAT,
    VSI_ID,
    uint('addressFamily', 16, {
      name: 'Address family',
      source: SOURCE,
      meaning: 'Which kind of address follows.',
      values: { 1: 'IPv4', 2: 'IPv6' },
    }),
    rest('address', { name: 'Address', source: SOURCE, meaning: 'The address itself.' }),
  ],
  summarize: (values) => `VM address of VSI ${shortVsiId(values)} (Cisco)`,
});
