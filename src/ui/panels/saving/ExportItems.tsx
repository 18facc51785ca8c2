import {
  Braces,
  Columns2,
  FileDown,
  FileText,
  FolderOpen,
  Image,
  Network,
  PenTool,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { FORMATS } from '../../../formats';
import { findObstacle } from '../../../formats/define';
import type { AppState } from '../../../store/state';
import { useTrace } from '../../derived';
import { MenuItem, MenuSeparator } from '../../kit/Menu';
import { useActions, useApp, useAppStore } from '../../use-app';
import { useOpenFile } from './use-open-file';
import { useSaveRun } from './use-save-run';

/** Glyphs of the known formats; a new one works without. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  svg: PenTool,
  json: Braces,
  text: FileText,
  pcapng: Network,
};

/** Save and open; the phone's menu shows these among its own. */
export function ExportItems() {
  const trace = useTrace();
  const isDisabled = trace === null;
  const save = useSaveRun();
  const openFile = useOpenFile();
  const ofA = useApp(isComparing) ? ', run A' : '';
  return (
    <>
      {FORMATS.map((format) => {
        const obstacle = trace === null ? null : findObstacle(format, trace);
        return (
          <MenuItem
            key={format.id}
            icon={ICONS[format.id] ?? FileDown}
            hint={`.${format.extension}`}
            disabled={isDisabled || obstacle !== null}
            reason={obstacle}
            onSelect={() => save({ kind: 'format', format })}
          >
            {`${format.title}${ofA}`}
          </MenuItem>
        );
      })}
      <PairItems />
      <MenuItem
        icon={Image}
        hint=".png"
        disabled={isDisabled}
        onSelect={() => save({ kind: 'picture' })}
      >
        {`PNG picture${ofA}`}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={FolderOpen} hint=".svg, .json, .pcap, .pcapng" onSelect={openFile}>
        Open file …
      </MenuItem>
    </>
  );
}

function isComparing({ view, compared }: AppState): boolean {
  return view.mode === 'compare' && compared !== null;
}

/** In Compare: both ladders and the table as one drawing. */
function PairItems() {
  const isOn = useApp(isComparing);
  const store = useAppStore();
  const actions = useActions();
  if (!isOn) return null;
  const save = async (kind: 'svg' | 'png') => {
    try {
      const { savePair } = await import('../../modes/compare/save-pair');
      await savePair(store.getState(), kind);
    } catch (error) {
      const problems = [{ at: '', message: String(error) }];
      actions.notify({ tone: 'problem', title: 'The file could not be made', problems });
    }
  };
  return (
    <>
      <MenuItem icon={Columns2} hint=".svg" onSelect={() => void save('svg')}>
        Both runs as SVG
      </MenuItem>
      <MenuItem icon={Columns2} hint=".png" onSelect={() => void save('png')}>
        Both runs as PNG
      </MenuItem>
    </>
  );
}
