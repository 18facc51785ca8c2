import type { BridgeContext } from '../../roles/evb/vdp/bridge-setup';
import type { StationContext } from '../../roles/evb/vdp/station-setup';
import type { Driver } from '../driver';

export const getBridgeContext = ({ context }: Driver) => context as unknown as BridgeContext;

export const getStationContext = ({ context }: Driver) => context as unknown as StationContext;
