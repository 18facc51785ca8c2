import { LadderPane } from '../ladder/LadderPane';
import { Transport } from '../ladder/Transport';
import { Toolbar } from '../panels/toolbar/Toolbar';
import { VerdictStrip } from '../panels/verdict/VerdictStrip';

/** The middle of every frame: how it ended, the drawing and its playback. */
export function Center() {
  return (
    <main className="center">
      <VerdictStrip />
      <Toolbar />
      <LadderPane />
      <Transport />
    </main>
  );
}
