import type { ComponentType } from 'react';
import type { PanelId } from '../../../store/state';
import { ChecksPanel } from './ChecksPanel';
import { MessagePanel } from './MessagePanel';
import { StepsPanel } from './StepsPanel';

/** A tab of the inspector: one file, one line here. */
export interface PanelInfo {
  readonly id: PanelId;
  readonly title: string;
  readonly Panel: ComponentType;
}

export const PANELS: readonly PanelInfo[] = [
  { id: 'message', title: 'Message', Panel: MessagePanel },
  { id: 'steps', title: 'Steps', Panel: StepsPanel },
  { id: 'checks', title: 'Checks', Panel: ChecksPanel },
];
