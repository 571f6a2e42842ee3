/** Holds a message to Discord's limits, counted from its JSON and not by the code that made it. */
import { expect } from 'vitest';
import type { Message } from '../../src/discord/render/parts.ts';

interface Node {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly url?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

/** All components of a message, nested ones too, in order. */
export function allNodes(message: Message): readonly Node[] {
  const walk = (node: Node): Node[] => [
    node,
    ...(node.components ?? []).flatMap(walk),
    ...(node.accessory === undefined ? [] : walk(node.accessory)),
  ];
  return (JSON.parse(JSON.stringify(message)) as { components: Node[] }).components.flatMap(walk);
}

/** The texts of a message, in order. */
export function textsOf(message: Message): readonly string[] {
  return allNodes(message).flatMap((node) => node.content ?? []);
}

export function expectWithinLimits(message: Message): void {
  const nodes = allNodes(message);
  expect(nodes.length).toBeLessThanOrEqual(40);
  expect(textsOf(message).reduce((sum, content) => sum + content.length, 0)).toBeLessThanOrEqual(4000);
  for (const content of textsOf(message)) expect(content.trim().length).toBeGreaterThan(0);
  for (const node of nodes) {
    if (node.custom_id !== undefined) expect(node.custom_id).toMatch(/^.{1,100}$/);
    if (node.label !== undefined) expect(node.label).toMatch(/^.{1,80}$/);
    if (node.url !== undefined) expect(node.url.length).toBeLessThanOrEqual(512);
    if (node.type === 1) expect(node.components?.length).toBeGreaterThanOrEqual(1);
    if (node.type === 1) expect(node.components?.length).toBeLessThanOrEqual(5);
    if (node.type === 9) expect(node.components?.length).toBeLessThanOrEqual(3);
    for (const option of node.options ?? []) {
      expect(option.label.length).toBeGreaterThan(0);
      for (const text of [option.label, option.value, option.description ?? '']) {
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
    if (node.options !== undefined) {
      expect(node.options.length).toBeLessThanOrEqual(25);
      expect(new Set(node.options.map((option) => option.value)).size).toBe(node.options.length);
    }
  }
  const ids = nodes.flatMap((node) => node.custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
}
