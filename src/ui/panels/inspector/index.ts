import type { ComponentType } from 'react';
import type { AppState, PanelId } from '../../../store/state';
import { MessagePanel } from './MessagePanel';
import { getBrokenCount } from './broken-count';
import { lazyComponent } from '../../kit/lazy-component';

const StepsPanel = lazyComponent(async () => (await import('./StepsPanel')).StepsPanel);
const ChecksPanel = lazyComponent(async () => (await import('./ChecksPanel')).ChecksPanel);
const MachinePanel = lazyComponent(
  async () => (await import('./machine/MachinePanel')).MachinePanel,
);

const SlackPanel = lazyComponent(async () => (await import('./slack/SlackPanel')).SlackPanel);

/**
 * What a tab of the inspector shows. The tabs themselves and their order are `PANEL_IDS` of the store, so that a link may
 * name one; a new one is an id there and an entry here. What the first ladder does not need is a `lazyComponent`.
 */
export interface PanelInfo {
  readonly title: string;
  readonly Panel: ComponentType;
  /** A number beside the title, where it is not 0, and what it counts. */
  readonly count?: { readonly of: string; get(state: AppState): number };
  /** Something inside the panel takes the focus, so the panel itself does not. */
  readonly holdsFocus?: boolean;
}

export const PANELS: Readonly<Record<PanelId, PanelInfo>> = {
  message: { title: 'Message', Panel: MessagePanel },
  machine: { title: 'Machine', Panel: MachinePanel },
  steps: { title: 'Steps', Panel: StepsPanel, holdsFocus: true },
  checks: {
    title: 'Checks',
    Panel: ChecksPanel,
    count: { of: 'broken', get: getBrokenCount },
  },
  slack: { title: 'Slack', Panel: SlackPanel },
};
