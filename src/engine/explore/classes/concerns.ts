import type { Outlasts } from '../rules/outlasts';
import type { World } from '../rules/world';

/**
 * Time-outs that may expire only when nothing they wait for is under way (rules/outlasts.ts), and for which the step that
 * the world has just taken changes that: such a step and the expiry do not commute, whichever of them enables or disables
 * the other. What a step takes and brings depends on its node and its queue alone, so this is the same in every order of
 * a class.
 */
export function listConcerns(world: World): number[] {
  const { here, there } = world;
  return world.rulebook.alarms.flatMap(({ outlasts }, alarm) => {
    if (outlasts === null) return [];
    const hasChanged =
      countFrames(world, here, outlasts) !== countFrames(world, there, outlasts) ||
      listAlarms(world, here, outlasts) !== listAlarms(world, there, outlasts);
    return hasChanged ? [alarm] : [];
  });
}

function countFrames({ rulebook }: World, scene: World['here'], outlasts: Outlasts): number {
  let frames = 0;
  for (let index = 0; index < scene.count; index++) {
    const letter = rulebook.letters[scene.letters[index] ?? 0];
    if (letter !== undefined && outlasts.covers(letter)) frames++;
  }
  return frames;
}

function listAlarms({ rulebook }: World, scene: World['here'], outlasts: Outlasts): string {
  const isAwaited = (id: number): boolean => {
    const { timer, trigger } = rulebook.alarms[id] ?? { timer: '', trigger: 0 };
    return outlasts.coversAlarm(timer, rulebook.getTrigger(trigger).kind === 'handover');
  };
  return outlasts.nodes
    .flatMap((node) => rulebook.show(node, scene.locals[node] ?? 0).alarms.filter(isAwaited))
    .join();
}
