import { createFormatInput } from '../../../../formats/create-input';
import { json } from '../../../../formats/json';
import type { Trace } from '../../../../trace/trace';
import { offerFile } from '../../../panels/saving/offer-file';
import type { Finding } from '../findings/findings';

/** A file that `check` of the command line understands: the run, and how it ended. */
export function saveTest(trace: Trace, { key }: Finding): void {
  const content = json.render(createFormatInput(trace));
  const file = new Blob([String(content)], { type: json.mimeType });
  const name = [trace.spec?.scenario ?? 'run', ...key.split(' ')].join('-');
  offerFile(file, `${name}.${json.extension}`);
}
