import { FileText, FolderOpen, Image, PenTool } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTrace } from '../derived';
import { MenuItem, MenuSeparator } from '../kit/Menu';
import { useOpenFile } from './use-open-file';
import { useSaveRun } from './use-save-run';
import type { SaveFormat } from './use-save-run';

const ENTRIES: readonly {
  readonly format: SaveFormat;
  readonly title: string;
  readonly hint: string;
  readonly icon: LucideIcon;
}[] = [
  { format: 'svg', title: 'Drawing', hint: 'SVG', icon: PenTool },
  { format: 'png', title: 'Picture', hint: 'PNG', icon: Image },
  { format: 'text', title: 'Records as text', hint: 'TXT', icon: FileText },
];

/** Save and open; the phone's menu shows these among its own. */
export function ExportItems() {
  const hasTrace = useTrace() !== null;
  const save = useSaveRun();
  const openFile = useOpenFile();
  return (
    <>
      {ENTRIES.map(({ format, title, hint, icon }) => (
        <MenuItem
          key={format}
          icon={icon}
          hint={hint}
          disabled={!hasTrace}
          onSelect={() => void save(format)}
        >
          {title}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={FolderOpen} hint="SVG, JSON" onSelect={openFile}>
        Open file …
      </MenuItem>
    </>
  );
}
