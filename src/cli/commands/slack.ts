import { describeProblems } from '../../lib/result';
import { createInProcessSlack } from '../../worker/analyst/in-process-slack';
import { failWith, print, wrongUse } from '../answer';
import { A_RUN, SPEC_OPTIONS, chooseSpec } from '../arguments/choose-spec';
import type { Command } from '../command';
import { getText, readSole } from '../arguments/options';
import { formatSlack, formatSlackJson } from '../texts/slack-text';

export const slack: Command = {
  name: 'slack',
  usage: `${A_RUN} [--set id=value]… [--fault edit]… [--seed n] [--of message#n] [--json]`,
  summary: 'how much later or sooner each message and timer may come before the run ends otherwise',
  options: { ...SPEC_OPTIONS, of: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options, client, { readFile }) {
    const catalogue = await client.getCatalogue();
    const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
    const wanted = readSole(positionals, 'slack needs one scenario', `one of ${ids}`);
    if (!wanted.ok) return wrongUse(describeProblems(wanted.problems));
    const spec = chooseSpec(wanted.value, options, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const run = await client.run(spec.value);
    const only = getText(options, 'of');
    const answer = await createInProcessSlack().measureSlack({
      spec: spec.value,
      ...(only === undefined ? {} : { only }),
    });
    if (answer.kind !== 'done') return failWith(answer);
    if (run.kind !== 'done') return failWith(run);
    if (only !== undefined && answer.result.items.length === 0)
      return wrongUse(`"${only}" is no message or timer of this run; use for example pull-rsp#1`);
    return print(
      options['json'] === true
        ? formatSlackJson(answer.result)
        : formatSlack(answer.result, run.trace, catalogue),
    );
  },
};
