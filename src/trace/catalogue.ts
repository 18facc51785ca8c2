import type { ParameterValue } from './run-spec';

/**
 * What the engine offers, as plain data: scenarios, parameters, fault kinds, properties, outcomes. Forms, the URL check,
 * the command line and the help sheet are made from it, so adding a definition in the engine needs no code elsewhere.
 */
export interface Catalogue {
  readonly groups: readonly ScenarioGroup[];
  readonly scenarios: readonly ScenarioInfo[];
  readonly parameters: readonly Parameter[];
  readonly faults: readonly FaultInfo[];
  readonly properties: readonly PropertyInfo[];
  readonly outcomes: readonly OutcomeInfo[];
  readonly targets: EditTargets;
}

/** Ids that a fault may name. */
export interface EditTargets {
  readonly message: readonly string[];
  readonly timer: readonly string[];
  readonly node: readonly string[];
  readonly link: readonly string[];
}

/** Scenarios are grouped by the document that they come from. */
interface ScenarioGroup {
  readonly id: string;
  readonly title: string;
}

export interface ScenarioInfo {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** What tells it from its siblings ("alt 1, back out"); empty when the title says it all. */
  readonly subtitle: string;
  /** The scenario below which the picker shows this one. */
  readonly parent: string | null;
  /** One paragraph for the reader: what happens and what to look for. */
  readonly story: string;
  readonly source: string;
  /** Ids of the parameters that apply, in the order of the form. */
  readonly parameters: readonly string[];
  /** Defaults of this scenario where they differ from the parameter's own. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Parameters worth showing first. */
  readonly featured: readonly string[];
  /** What a first sweep of it varies, one or two: where its outcome or its downtime turns. */
  readonly swept?: readonly SweptRange[];
  /** Ids of the nodes whose lanes its slide shows; the other lanes start hidden. */
  readonly lanes: readonly string[];
  readonly steps: readonly ScenarioStep[];
  /** Whether its rules can be tried in every order, without a clock. */
  readonly explorable: boolean;
  /** What the verdict strip shows of a run beside the outcome, in this order; the checks follow. */
  readonly figures: readonly FigureId[];
}

/** A parameter with a number, or `loss`; bounds in its own unit. */
export interface SweptRange {
  readonly quantity: string;
  readonly from: number;
  readonly to: number;
  /** Of a loss rate: the links that lose messages. */
  readonly links?: readonly string[];
}

/** `retransmissions`: what ECP sent again. `state`: whether the dynamic state came along. */
export type FigureId = 'downtime' | 'total' | 'messages' | 'retransmissions' | 'state';

/** One step of the slide's ladder, as far as the text that survived tells it. */
export interface ScenarioStep {
  readonly id: string;
  /** What shows it in a trace: a message id (`final-copy`) or a VM state at a node (`vm:source-host:suspended`). */
  readonly mark: string;
  /** `stated`: in the seed's text. `inferred`: the drawing is lost, we concluded it. `ours`: we added it. */
  readonly basis: Basis;
  readonly source: string;
}

export type Basis = 'stated' | 'inferred' | 'ours';

interface ParameterBase {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly source: string;
  /** Heading of the form under which it stands. */
  readonly group: string;
  /** Another name that the command line takes for it where that name's own parameter refuses the value. */
  readonly alias?: string;
}

export interface DurationParameter extends ParameterBase {
  readonly kind: 'duration';
  readonly minMicros: number;
  readonly maxMicros: number;
  readonly defaultValue: number;
}

export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly help: string;
  }[];
  readonly defaultValue: string;
}

/** A whole number. As an exponent it stands for a time: `unitMicros` × 2ⁿ, to be shown beside it. */
export interface CountParameter extends ParameterBase {
  readonly kind: 'count';
  readonly min: number;
  readonly max: number;
  readonly defaultValue: number;
  readonly unitMicros: number | null;
  /** The same value at the other end: both ends use the larger of the two. */
  readonly agreesWith?: string;
}

export type Parameter = DurationParameter | ChoiceParameter | CountParameter;

/** A kind of fault and the shape of its text form: `kind:target[#ordinal[.sending]][@from[..to]][:argument]`. */
export interface FaultInfo {
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  readonly example: string;
  readonly target: keyof EditTargets;
  /** Whether it names one sending of a message that ECP may send again; left out: it never does. */
  readonly sending?: 'optional' | 'required';
  /** `moment`: `@1.2s`; `interval`: `@0s..4s`. */
  readonly window: 'none' | 'moment' | 'interval';
  readonly argument: FaultArgument | null;
}

interface FaultArgument {
  /** `bit`: `17.3`, an octet from 0 and a bit in it from 0, the most significant one. */
  readonly unit: 'duration' | 'percent' | 'bit';
  readonly title: string;
  readonly required: boolean;
  /** Signed durations are written with + or - (a delay may also hasten). */
  readonly signed: boolean;
}

export interface PropertyInfo {
  readonly id: string;
  readonly title: string;
  /** The rule, as one sentence. */
  readonly sentence: string;
  readonly source: string;
}

export interface OutcomeInfo {
  readonly id: string;
  /** Two or three words for the verdict: "Backed out". */
  readonly title: string;
  /** What is true for the VM: "VM runs at source". */
  readonly sentence: string;
  readonly tone: 'good' | 'back-out' | 'leftover' | 'bad';
  /** What a reader misses most in such a run. */
  readonly missed?: {
    /** "Why does no VM run?" */
    readonly question: string;
    /** Id of a wish (`src/trace/answers/why-not.ts`). */
    readonly wish: string;
  };
}
