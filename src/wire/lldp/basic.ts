import type { FieldValues } from '../fields/field';
import { rest, uint } from '../fields/field';
import { showHexNumber, showText } from '../fields/show';
import { defineTlv } from '../tlv/tlv-definition';

/** The TLVs that every LLDP frame has or may have: enough to name them and to read the plain ones. */
const SOURCE = '802.1AB 8.5';

const text = <K extends string>(key: K, name: string, meaning: string) =>
  rest(key, { name, source: SOURCE, meaning, show: showText });

const showId =
  (addressSubtype: number, subtypeKey: string) => (value: string, before: FieldValues) =>
    before[subtypeKey] === addressSubtype ? value.replace(/(..)(?=.)/g, '$1:') : showText(value);

export const CHASSIS_ID = defineTlv({
  kind: 'chassis-id',
  type: 1,
  name: 'Chassis ID',
  source: `${SOURCE}.2`,
  meaning: 'Names the box that sends.',
  layout: [
    uint('chassisIdSubtype', 8, {
      name: 'Chassis ID subtype',
      source: `${SOURCE}.2`,
      meaning: 'What kind of name it is.',
      values: { 4: 'MAC address', 5: 'network address', 6: 'interface name', 7: 'local' },
    }),
    rest('chassisId', {
      name: 'Chassis ID',
      source: `${SOURCE}.2`,
      meaning: 'The name.',
      show: showId(4, 'chassisIdSubtype'),
    }),
  ],
});

export const PORT_ID = defineTlv({
  kind: 'port-id',
  type: 2,
  name: 'Port ID',
  source: `${SOURCE}.3`,
  meaning: 'Names the port that sends.',
  layout: [
    uint('portIdSubtype', 8, {
      name: 'Port ID subtype',
      source: `${SOURCE}.3`,
      meaning: 'What kind of name it is.',
      values: { 3: 'MAC address', 4: 'network address', 5: 'interface name', 7: 'local' },
    }),
    rest('portId', {
      name: 'Port ID',
      source: `${SOURCE}.3`,
      meaning: 'The name.',
      show: showId(3, 'portIdSubtype'),
    }),
  ],
});

export const TIME_TO_LIVE = defineTlv({
  kind: 'time-to-live',
  type: 3,
  name: 'Time To Live',
  source: `${SOURCE}.4`,
  meaning: 'How long the receiver may keep what this frame says.',
  layout: [
    uint('timeToLiveSeconds', 16, {
      name: 'Time to live',
      source: `${SOURCE}.4`,
      meaning: 'In seconds; 0 withdraws everything at once.',
      show: (value) => `${value} s`,
    }),
  ],
});

export const PORT_DESCRIPTION = defineTlv({
  kind: 'port-description',
  type: 4,
  name: 'Port Description',
  source: `${SOURCE}.5`,
  meaning: 'The port in words.',
  layout: [text('portDescription', 'Port description', 'The text.')],
});

export const SYSTEM_NAME = defineTlv({
  kind: 'system-name',
  type: 5,
  name: 'System Name',
  source: `${SOURCE}.6`,
  meaning: 'The name of the system.',
  layout: [text('systemName', 'System name', 'The text.')],
});

export const SYSTEM_DESCRIPTION = defineTlv({
  kind: 'system-description',
  type: 6,
  name: 'System Description',
  source: `${SOURCE}.7`,
  meaning: 'The system in words.',
  layout: [text('systemDescription', 'System description', 'The text.')],
});

export const SYSTEM_CAPABILITIES = defineTlv({
  kind: 'system-capabilities',
  type: 7,
  name: 'System Capabilities',
  source: `${SOURCE}.8`,
  meaning: 'What the system is: bridge, router, station …',
  layout: [
    uint('capabilities', 16, {
      name: 'Capabilities',
      source: `${SOURCE}.8`,
      meaning: 'What it could be, one bit each.',
      show: showHexNumber(4),
    }),
    uint('enabledCapabilities', 16, {
      name: 'Enabled capabilities',
      source: `${SOURCE}.8`,
      meaning: 'What it is at present.',
      show: showHexNumber(4),
    }),
  ],
});

export const MANAGEMENT_ADDRESS = defineTlv({
  kind: 'management-address',
  type: 8,
  name: 'Management Address',
  source: `${SOURCE}.9`,
  meaning: 'Where the system can be managed. Named here, not opened.',
  layout: [
    rest('managementAddress', {
      name: 'Management address',
      source: `${SOURCE}.9`,
      meaning: 'As sent.',
    }),
  ],
});
