import { LadderPane } from '../ladder/LadderPane';
import { Transport } from '../ladder/Transport';
import { VerdictStrip } from '../panels/verdict/VerdictStrip';
import { BottomSheet } from './BottomSheet';
import { PhoneBar } from './PhoneBar';
import '../styles/phone.css';

/** Below 600 px: the ladder first, everything else in a sheet that can be pulled up. */
export function PhoneFrame() {
  return (
    <div className="frame frame-phone">
      <PhoneBar />
      <main className="center">
        <VerdictStrip />
        <LadderPane />
        <Transport />
      </main>
      <BottomSheet />
    </div>
  );
}
