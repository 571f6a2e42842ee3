import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { visibleChannel } from '../actions/access.ts';
import { Refusal } from '../refusal.ts';
import type { Interaction } from '../state/command-model.ts';
import type { Component, User } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { Form } from '../validate/form.ts';
import { checkChosen, resolveChosen } from './component.ts';
import { createInteraction } from './create.ts';

/** What a person fills into a modal, by the custom ids of its inputs: a text, or the values chosen in a menu. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

function checkText(form: Form, input: Component, text: string): void {
  const length = [...text].length;
  if (length === 0) {
    if (input.required !== false) form.fail('value', 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  const min = Number(input.min_length ?? 0);
  const max = Number(input.max_length ?? 4000);
  if (length < min || length > max) {
    form.fail('value', 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
}

/** Sends the modal that an earlier interaction was answered with. */
export function submitModal(world: World, user: User, opened: Interaction, values: ModalValues): Interaction {
  const modal = opened.modal;
  if (!modal || opened.userId !== user.id) throw new Refusal(404, 10062, 'Unknown interaction');
  const channel = visibleChannel(world, user.id, opened.channelId);
  const form = new Form().in('components');
  const resolved: Record<string, object> = {};
  const filled = (input: Component): Record<string, unknown> => {
    const { type, id, custom_id: customId = '' } = input;
    const value =
      values[customId] ??
      (type === ComponentType.TextInput ? ((input.value as string | undefined) ?? '') : []);
    const at = form.in(customId);
    if (type === ComponentType.TextInput) {
      checkText(at, input, String(value));
      return { type, id, custom_id: customId, value: String(value) };
    }
    const chosen = typeof value === 'string' ? [value] : value;
    checkChosen(at, input, chosen, input.required === false);
    for (const [kind, found] of Object.entries(resolveChosen(world, user, type, chosen) ?? {})) {
      resolved[kind] = { ...resolved[kind], ...(found as object) };
    }
    return { type, id, custom_id: customId, values: chosen };
  };
  const components = modal.components.map(({ type, id, component, components: inputs }) => ({
    type,
    id,
    ...(component ? { component: filled(component) } : {}),
    ...(inputs ? { components: inputs.map(filled) } : {}),
  }));
  form.throwIfInvalid();
  const message = opened.messageId ? world.message(channel.id, opened.messageId) : undefined;
  const data = {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
  const type = InteractionType.ModalSubmit;
  return createInteraction(world, { type, user, channel, data, ...(message ? { message } : {}) });
}
