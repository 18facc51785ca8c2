import { Braces, FileDown, FileText, FolderOpen, Image, PenTool } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { FORMATS } from '../../formats';
import { useTrace } from '../derived';
import { MenuItem, MenuSeparator } from '../kit/Menu';
import { useOpenFile } from './use-open-file';
import { useSaveRun } from './use-save-run';

/** Glyphs of the known formats; a new one works without. */
const ICONS: Readonly<Record<string, LucideIcon>> = { svg: PenTool, json: Braces, text: FileText };

/** Save and open; the phone's menu shows these among its own. */
export function ExportItems() {
  const isDisabled = useTrace() === null;
  const save = useSaveRun();
  const openFile = useOpenFile();
  return (
    <>
      {FORMATS.map((format) => (
        <MenuItem
          key={format.id}
          icon={ICONS[format.id] ?? FileDown}
          hint={`.${format.extension}`}
          disabled={isDisabled}
          onSelect={() => save({ kind: 'format', format })}
        >
          {format.title}
        </MenuItem>
      ))}
      <MenuItem
        icon={Image}
        hint=".png"
        disabled={isDisabled}
        onSelect={() => save({ kind: 'picture' })}
      >
        PNG picture
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={FolderOpen} hint=".svg, .json, .pcap" onSelect={openFile}>
        Open file …
      </MenuItem>
    </>
  );
}
