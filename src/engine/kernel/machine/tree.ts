import type { AnyStateNode } from 'xstate';
import { assert, assertDefined } from '../../../lib/assert';
import type { NamedTransition, Transition } from './candidates';

/** Walks over a machine's state nodes: who is inside whom, and where an entry ends. */

/** The node and its ancestors, innermost first. */
export function listChain(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [node] : [node, ...listChain(node.parent)];
}

export function isInside(node: AnyStateNode, ancestor: AnyStateNode): boolean {
  return node !== ancestor && listChain(node).includes(ancestor);
}

/** Nodes entered by following initial states from `node`, outermost first; the last one is the leaf. */
export function listInitialPath(node: AnyStateNode): AnyStateNode[] {
  if (node.type !== 'compound') return [];
  const first = assertDefined(node.initial.target[0], `initial state of ${node.id}`);
  return [first, ...listInitialPath(first)];
}

/** All nodes, parents first. What tables cannot express is refused here, so that nothing is compiled half. */
export function listNodes(node: AnyStateNode): AnyStateNode[] {
  assert(
    node.type === 'atomic' || node.type === 'compound',
    `${node.id}: ${node.type} states cannot be compiled`,
  );
  assert(node.invoke.length === 0, `${node.id}: invoked actors cannot be compiled`);
  assert(node.after.length === 0, `${node.id}: use a timer effect in place of "after"`);
  return [node, ...Object.values<AnyStateNode>(node.states).flatMap(listNodes)];
}

/** The transitions that a node itself has for an event, first choice first. */
export function listTransitions(node: AnyStateNode, event: string): NamedTransition[] {
  return nameAll(node, event, node.transitions.get(event) ?? []);
}

/** Those that need no event. */
export function listAlways(node: AnyStateNode): NamedTransition[] {
  return nameAll(node, '', node.always ?? []);
}

function nameAll(
  node: AnyStateNode,
  event: string,
  transitions: Iterable<Transition>,
): NamedTransition[] {
  return [...transitions].map((transition, place) => ({
    id: `${node.path.join('.')} ${event} ${place}`,
    transition,
  }));
}
