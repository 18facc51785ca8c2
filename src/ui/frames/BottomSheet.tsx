import { ChevronDown, ChevronUp } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { PANEL_IDS } from '../../store/state';
import type { PanelId } from '../../store/state';
import { FaultList } from '../controls/FaultList';
import { ParameterForm } from '../controls/ParameterForm';
import { ScenarioPicker } from '../controls/ScenarioPicker';
import { IconButton } from '../kit/Button';
import { PANELS } from '../panels/inspector';
import { PanelCount } from '../panels/inspector/PanelCount';
import type { SheetHeight, SheetTab } from '../ui-state';
import { useActions, useApp, useUi, useUiStore } from '../use-app';
import { snapSheet, stepSheet } from './sheet-drag';
import { LazyPart } from '../kit/LazyPart';

interface SheetPart {
  readonly id: SheetTab;
  readonly title: string;
  readonly content: ReactNode;
  readonly count?: ReactNode;
  readonly holdsFocus?: boolean;
}

const PARTS: readonly SheetPart[] = [
  ...PANEL_IDS.slice(0, 1).map(toPart),
  {
    id: 'scenario',
    title: 'Scenario',
    content: (
      <>
        <ScenarioPicker />
        <ParameterForm />
      </>
    ),
  },
  { id: 'faults', title: 'Faults', count: <FaultCount />, content: <FaultList /> },
  ...PANEL_IDS.slice(1).map(toPart),
];

function toPart(id: PanelId): SheetPart {
  const { title, Panel, holdsFocus = false } = PANELS[id];
  return { id, title, holdsFocus, count: <PanelCount panel={id} />, content: <Panel /> };
}

/** Peeks, stands half way or fills the page; the ladder keeps what is left. */
export function BottomSheet() {
  const { height, tab } = useUi((state) => state.sheet);
  const ui = useUiStore();
  const actions = useActions();
  const sheet = useRef<HTMLElement>(null);
  const [draggedPx, setDragged] = useState<number | null>(null);
  const setHeight = (next: SheetHeight) => ui.setState({ sheet: { tab, height: next } });
  const pick = (id: string) => {
    const part = PARTS.find((p) => p.id === id);
    if (!part) return;
    ui.setState({ sheet: { tab: part.id, height } });
    const panel = PANEL_IDS.find((p) => p === id);
    if (panel) actions.setView({ panel });
  };
  return (
    <section
      className="sheet"
      aria-label="Details"
      data-height={height}
      data-dragging={draggedPx !== null || undefined}
      ref={sheet}
      style={draggedPx === null ? undefined : { height: draggedPx }}
    >
      <SheetHandle
        height={height}
        onStep={(by) => setHeight(stepSheet(height, by))}
        onDrag={setDragged}
        onDrop={(px) => {
          setDragged(null);
          setHeight(snapSheet(px, measureHeights()));
        }}
        getHeightPx={() => sheet.current?.offsetHeight ?? 0}
      />
      <Tabs.Root className="inspector" value={tab} onValueChange={pick}>
        <Tabs.List className="tabs" aria-label="Details">
          {PARTS.map(({ id, title, count }) => (
            <Tabs.Trigger key={id} value={id} className="tab">
              {title}
              {count}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {PARTS.map(({ id, content, holdsFocus = false }) => (
          <Tabs.Content key={id} value={id} className="tab-panel" tabIndex={holdsFocus ? -1 : 0}>
            <LazyPart>{content}</LazyPart>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}

function FaultCount() {
  const edits = useApp((state) => state.spec.edits.length);
  return edits === 0 ? null : <span className="tab-count">{edits}</span>;
}

/** The same numbers as in the styles: peek in rem, the others as shares of the page. */
function measureHeights(): Readonly<Record<SheetHeight, number>> {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    peek: 16.375 * remPx,
    half: 0.55 * window.innerHeight,
    full: window.innerHeight - 5 * remPx,
  };
}

interface SheetHandleProps {
  readonly height: SheetHeight;
  readonly onStep: (by: 1 | -1) => void;
  readonly onDrag: (heightPx: number) => void;
  readonly onDrop: (heightPx: number) => void;
  readonly getHeightPx: () => number;
}

/** Drag it, or use the buttons at its end. */
function SheetHandle({ height, onStep, onDrag, onDrop, getHeightPx }: SheetHandleProps) {
  const grip = useRef<{ readonly y: number; readonly heightPx: number } | null>(null);
  const at = (event: PointerEvent) =>
    grip.current === null ? 0 : grip.current.heightPx + grip.current.y - event.clientY;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, heightPx: getHeightPx() };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) onDrag(at(event));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!grip.current) return;
    onDrop(at(event));
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') onStep(1);
    else if (event.key === 'ArrowDown') onStep(-1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="sheet-handle"
      role="toolbar"
      aria-label="Height of the details"
      tabIndex={-1}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    >
      <i className="sheet-grip" aria-hidden />
      {height !== 'peek' && (
        <IconButton icon={ChevronDown} label="Lower the details" onClick={() => onStep(-1)} />
      )}
      {height !== 'full' && (
        <IconButton icon={ChevronUp} label="Raise the details" onClick={() => onStep(1)} />
      )}
    </div>
  );
}
