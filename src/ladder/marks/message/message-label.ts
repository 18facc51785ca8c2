import { angleDegrees } from '../../../lib/math';
import type { Trace } from '../../../trace/trace';
import type { Arrow } from './arrow';
import { getTextPaint } from './arrow';
import type { LabelText } from '../../labels/label-text';
import { DROP_ABOVE } from '../../labels/labels';
import type { Candidate } from '../../labels/labels';
import { listRecords } from '../../model/model';
import { SIZE } from '../../shapes/sizes';
import type { Stage } from '../../stage';
import { LABEL_ORDER } from '../../stage';
import { isInferred } from '../../labels/words';
import { listAlong } from './label-along';
import { listBeside } from './label-beside';

/** Text turns with its line up to this angle; on steeper lines it stands beside it. */
const STEEP_DEGREES = 40;
/** From the third message of a kind on it is a repetition, and its label can wait. */
const REPEATED_FROM = 3;
/** Dearer than crossing an arrow: on a wide view a word without its name is a last resort. */
const TINY_COST = 200;

/** What the label of an arrow is made of, for one wording. */
export interface ArrowLabel {
  readonly arrow: Arrow;
  readonly label: LabelText;
  /** Angle of the line, −90 to 90, so that text never stands on its head. */
  readonly angle: number;
  /** `+2.4 s`, in a pill of its own. */
  readonly pill: string | null;
  /** A text that is too wide for one lane gap may cross lifelines. */
  readonly mayStraddle: boolean;
  /** Price of a wording that says too little. */
  readonly extraCost: number;
}

export function requestArrowLabel(stage: Stage, arrow: Arrow): void {
  const { message } = arrow;
  const records = listRecords(message);
  if (records.some((record) => stage.inKnot.has(record)) && !arrow.isSelected) return;
  const repeated = message.ordinal >= REPEATED_FROM ? LABEL_ORDER.repeated : 0;
  const lanes = arrow.places[1] - arrow.places[0];
  const wordings = listWordings(stage, arrow);
  stage.requests.push({
    owner: arrow.key,
    records,
    order: arrow.isSelected ? LABEL_ORDER.selected : LABEL_ORDER.arrow + lanes + repeated,
    variants: wordings.map((label) => () => listPlaces(stage, label)),
    dropAbove: arrow.isSelected ? DROP_ABOVE * 4 : DROP_ABOVE,
    // Its label is a filled pill, which reads well on anything.
    keepsText: arrow.isSelected,
  });
}

function listPlaces(stage: Stage, label: ArrowLabel): Candidate[] {
  const isSteep = Math.abs(label.angle) > STEEP_DEGREES;
  const places = isSteep ? listBeside(stage, label) : listAlong(stage, label);
  return places.map((place) => ({ ...place, cost: place.cost + label.extraCost }));
}

/** From the best wording to the poorest. */
function listWordings(stage: Stage, arrow: Arrow): ArrowLabel[] {
  const { level, model } = stage.frame;
  const pill = arrow.addedTime;
  const titles = listTitles(stage, arrow);
  const isCued = level !== 'numbers' && isInferred(model.trace, arrow.message.sentRecord);
  const create = (text: string, mayStraddle: boolean, isInferredText = isCued): ArrowLabel => ({
    arrow,
    label: createText(stage, arrow, text, isInferredText),
    angle: getReadingAngle(arrow),
    pill,
    mayStraddle,
    extraCost: 0,
  });
  const fitting = titles.map((title) => create(title, false));
  const straddling = titles.map((title) => create(title, true));
  const tiny =
    level === 'full' || level === 'short'
      ? [{ ...create(getTiny(stage, arrow), false), extraCost: TINY_COST }]
      : [];
  const alone = pill === null ? [] : [create('', false, false)];
  return [...fitting, ...straddling, ...tiny, ...alone];
}

function listTitles(stage: Stage, arrow: Arrow): string[] {
  const { level, model } = stage.frame;
  const { message } = arrow;
  const { type } = message;
  if (level === 'numbers') return [String(message.sentRecord)];
  const whole = model.getSaid(message.sentRecord);
  const said = hasManyVsis(model.trace) ? whole : cutVsi(whole);
  const fate = `${message.isCopy ? ', copy' : ''}${message.fate === 'lost' ? ', lost' : ''}`;
  const brief = `${type.shortTitle}${joinSaid(cutVsi(said))}${fate}`;
  if (level === 'compact') return [brief, getTiny(stage, arrow)];
  const titles = [said, cutVsi(said)].map((words) => `${type.title}${joinSaid(words)}${fate}`);
  return [...new Set([...titles, brief])];
}

/** Where there is one VSI only, its name on every arrow says nothing. */
const hasManyVsis = ({ vsis = [] }: Trace): boolean => vsis.length > 1;

/** `M=1, VSI 11111111…` without the VSI, which can be read elsewhere. */
const cutVsi = (said: string): string => said.replace(/(^|, )VSI [^,]+$/, '');

/** `Associate M=1`, `PULL status Rsp, pending`. */
const joinSaid = (said: string): string => {
  if (said === '') return '';
  return /^[MS]=1/.test(said) ? ` ${said}` : `, ${said}`;
};

/** For a phone, and better than nothing: "ok" for an answer, the first word of anything else. */
function getTiny({ frame }: Stage, { message }: Arrow): string {
  const { type, fate, isCopy, sentRecord } = message;
  const said = cutVsi(frame.model.getSaid(sentRecord));
  if (fate === 'lost') return 'lost';
  if (isCopy) return 'copy';
  if (type.form === 'response') return said === '' ? 'ok' : said;
  return type.shortTitle.split(' ')[0] ?? type.shortTitle;
}

function createText(stage: Stage, arrow: Arrow, text: string, inferred: boolean): LabelText {
  const isStrong = arrow.isSelected || arrow.message.fate === 'lost';
  return {
    text,
    isInferred: inferred && !arrow.isSelected,
    font: {
      sizePx: stage.frame.px(SIZE.label),
      weight: isStrong ? 600 : 500,
      fill: arrow.isSelected ? 'inverse' : getTextPaint(arrow),
    },
  };
}

function getReadingAngle(arrow: Arrow): number {
  const angle = angleDegrees(arrow.cos, arrow.sin);
  if (angle > 90) return angle - 180;
  return angle < -90 ? angle + 180 : angle;
}
