import type { Port } from '../links/ports';
import type { SeenFrame } from '../frames/seen-frame';

/** A frame together with where it was sent from and to. */
export interface PlacedFrame {
  readonly frame: SeenFrame;
  readonly from: Port;
  readonly to: Port;
}

/** What ECP makes of a frame; indexes are those of the list of frames. */
export interface EcpFacts {
  /** The first transmission of the same ECPDU, when this one repeats it. */
  readonly original: number | null;
  /** 1 for the first repetition. */
  readonly retry: number;
  /** The transmission that this acknowledgement answers. */
  readonly acknowledges: number | null;
  /** Why the receiver takes no notice of it. */
  readonly ignored: string | null;
  /** Why we think that it never arrived. */
  readonly lost: string | null;
  readonly notes: readonly string[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
export type OpenFacts = Open<Omit<EcpFacts, 'notes'>> & { readonly notes: string[] };

/** One ECPDU with all its transmissions and acknowledgements. */
export interface Pdu {
  readonly sequence: number;
  readonly transmissions: number[];
  readonly acks: number[];
}

/** The frames of a capture with what is known of them so far, under the same indexes. */
export interface Tables {
  readonly placed: readonly PlacedFrame[];
  readonly facts: readonly OpenFacts[];
}
