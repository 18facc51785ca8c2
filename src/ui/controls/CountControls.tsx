import { useId } from 'react';
import type { CountParameter } from '../../trace/catalogue';
import { getDefault, getScenario, toMicros } from '../../trace/parameters';
import { useApp } from '../use-app';
import { formatShort } from './edit-text';
import { NumberField } from './NumberField';

interface CountControlsProps {
  readonly parameter: CountParameter;
  readonly value: number;
  readonly onChange: (count: number) => void;
  readonly helpId: string;
}

/** A whole number with the time that it stands for beside it, and what comes of it where two ends agree on the larger. */
export function CountControls({ parameter, value, onChange, helpId }: CountControlsProps) {
  const other = useOtherEnd(parameter);
  const meaningId = useId();
  const agreed = other === null || other === value ? '' : describeAgreed(parameter, value, other);
  return (
    <>
      <output className="count-meaning" id={meaningId}>
        {describe(parameter, value)}
      </output>
      <NumberField
        parameter={parameter}
        text={String(value)}
        onChange={onChange}
        helpId={`${helpId} ${meaningId}`}
      />
      {agreed !== '' && <p className="choice-help count-agreed">{agreed}</p>}
    </>
  );
}

function describe(parameter: CountParameter, value: number): string {
  const micros = toMicros(parameter, value);
  return micros === null ? '' : formatShort(micros);
}

/** Both ends use the larger value (802.1Q D.2.12). */
function describeAgreed(parameter: CountParameter, value: number, other: number): string {
  if (value > other) return 'In use at both ends: the larger value';
  const time = describe(parameter, other);
  return `In use: ${other} of the other end${time === '' ? '' : `, ${time}`}`;
}

function useOtherEnd({ agreesWith }: CountParameter): number | null {
  return useApp(({ catalogue, spec }) => {
    const parameter = catalogue?.parameters.find(({ id }) => id === agreesWith);
    if (!catalogue || !parameter) return null;
    const scenario = getScenario(catalogue, spec.scenario);
    return Number(spec.values[parameter.id] ?? getDefault(parameter, scenario));
  });
}
