import { ComponentType } from 'discord-api-types/v10';
import type { Component } from '../state/model.ts';

/** Every component in a tree, outer before inner. */
export function* walkComponents(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    if (component.components) yield* walkComponents(component.components);
    if (component.component) yield* walkComponents([component.component]);
    if (component.accessory) yield* walkComponents([component.accessory]);
  }
}

/** What Discord fills in where a component does not say. */
const DEFAULTS: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.Separator]: { divider: true, spacing: 1 },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

/**
 * Copies a checked tree as Discord keeps it: with its defaults filled in, and an `id` for each component that has none, in
 * order, avoiding those that are taken.
 */
export function completed(components: readonly unknown[]): Component[] {
  const copy = structuredClone(components) as Component[];
  const taken = new Set([...walkComponents(copy)].map((one) => one.id).filter(Boolean));
  let next = 1;
  for (const component of walkComponents(copy)) {
    for (const [field, value] of Object.entries(DEFAULTS[component.type] ?? {})) component[field] ??= value;
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy;
}
