import { describeProblems } from '../../lib/result';
import { createInProcessSlack } from '../../worker/in-process-slack';
import { wrongUse } from '../answer';
import { SPEC_OPTIONS, chooseSpec } from '../choose-spec';
import type { Command } from '../command';
import { getText } from '../options';
import { formatSlack, formatSlackJson } from '../slack-text';

export const slack: Command = {
  name: 'slack',
  usage:
    '<scenario|saved file> [--set id=value]… [--fault edit]… [--seed n] [--of message#n] [--json]',
  summary: 'how much later or sooner each message and timer may come before the run ends otherwise',
  options: { ...SPEC_OPTIONS, of: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options, client, { readFile }) {
    const [wanted, ...more] = positionals;
    const catalogue = await client.getCatalogue();
    if (wanted === undefined || more.length > 0) {
      const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
      return wrongUse(`slack needs one scenario, not ${positionals.length}; use one of ${ids}`);
    }
    const spec = chooseSpec(wanted, options, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    const run = await client.run(spec.value);
    const only = getText(options, 'of');
    const answer = await createInProcessSlack().measureSlack({
      spec: spec.value,
      ...(only === undefined ? {} : { only }),
    });
    if (answer.kind === 'failed') return { kind: 'failed', message: answer.message };
    if (run.kind === 'failed') return { kind: 'failed', message: run.message };
    if (answer.kind === 'cancelled' || run.kind === 'cancelled')
      return { kind: 'failed', message: 'cancelled' };
    if (only !== undefined && answer.result.items.length === 0)
      return wrongUse(`"${only}" is no message or timer of this run; use for example pull-rsp#1`);
    const content =
      options['json'] === true
        ? formatSlackJson(answer.result)
        : formatSlack(answer.result, run.trace, catalogue);
    return { kind: 'done', output: { content, file: null } };
  },
};
