import type { Command } from '../frames/command';
import type { Heard, Session, VdpFacts } from './exchange';
import { followAnswer, followNotice, followRequest, isNotice } from './exchange';
import type { Side } from '../frames/side';

/** Follows the exchanges of each VSI on each link, however they interleave. */
export class VsiTracker {
  private readonly sessions = new Map<string, Session>();
  private readonly regions = new Set<string>();

  follow(heard: Heard, link: number, sender: Side): VdpFacts {
    const session = this.find(heard.command, link);
    if (sender === 'station') return followRequest(session, heard);
    return isNotice(session, heard.command)
      ? followNotice(session, heard)
      : followAnswer(session, heard);
  }

  private find(command: Command, link: number): Session {
    const key = `${link} ${command.vsi}`;
    const known = this.sessions.get(key);
    if (known !== undefined) return known;
    const region = this.nameRegion(command, link);
    const session: Session = {
      region,
      open: null,
      confirmed: null,
      bridgeSpokeAtMicros: null,
      shown: {},
    };
    this.sessions.set(key, session);
    return session;
  }

  /** As short as tells it from the others: `vsi-11111111`, the whole VSIID for one that begins like another. */
  private nameRegion({ shortVsi, vsi }: Command, link: number): string {
    const short = `vsi-${shortVsi.replace('…', '')}`;
    const names = [short, `vsi-${vsi}`, `vsi-${vsi}@${link + 1}`];
    const name = names.find((one) => !this.regions.has(one)) ?? short;
    this.regions.add(name);
    return name;
  }
}
