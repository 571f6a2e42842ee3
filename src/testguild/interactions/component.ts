import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import { visibleChannel } from '../actions/access.ts';
import { Refusal } from '../refusal.ts';
import type { Interaction } from '../state/command-model.ts';
import type { Channel, Component, Message, Snowflake, User } from '../state/model.ts';
import { presentPartialChannel, presentPartialMember } from '../state/present.ts';
import type { World } from '../state/world.ts';
import { walkComponents } from '../validate/component-tree.ts';
import { Form } from '../validate/form.ts';
import { SELECT_TYPES } from '../validate/selects.ts';
import { createInteraction } from './create.ts';

function visible(world: World, user: User, channelId: Snowflake, messageId: Snowflake): [Channel, Message] {
  const channel = visibleChannel(world, user.id, channelId);
  const message = world.message(channel.id, messageId);
  const viewer = message && world.viewerOf(message.id);
  if (!message || (viewer && viewer !== user.id)) throw new Refusal(404, 10008, 'Unknown Message');
  return [channel, message];
}

function usable(message: Message, customId: string, fits: (component: Component) => boolean): Component {
  const component = [...walkComponents(message.components)].find(
    (one) => one.custom_id === customId && fits(one),
  );
  const form = new Form();
  if (!component) form.fail('custom_id', 'COMPONENT_VALIDATION_FAILED', 'Component validation failed');
  else if (component.disabled) form.fail('custom_id', 'COMPONENT_DISABLED', 'The component is disabled');
  form.throwIfInvalid();
  return component!;
}

function send(
  world: World,
  user: User,
  channel: Channel,
  message: Message,
  data: Record<string, unknown>,
): Interaction {
  return createInteraction(world, {
    type: InteractionType.MessageComponent,
    user,
    channel,
    message,
    data,
    metadata: { interacted_message_id: message.id },
  });
}

/** Clicks a button of a message that the person sees. */
export function clickButton(
  world: World,
  user: User,
  channelId: Snowflake,
  messageId: Snowflake,
  customId: string,
): Interaction {
  const [channel, message] = visible(world, user, channelId, messageId);
  const button = usable(
    message,
    customId,
    (one) => one.type === ComponentType.Button && one.style !== ButtonStyle.Link,
  );
  return send(world, user, channel, message, {
    id: button.id,
    custom_id: customId,
    component_type: button.type,
  });
}

/** What was chosen in a menu of users, roles or channels, in full. */
export function resolveChosen(
  world: World,
  user: User,
  type: number,
  values: readonly string[],
): Record<string, unknown> | undefined {
  if (type === ComponentType.StringSelect) return undefined;
  const users = values.filter(
    (id) => world.users.has(id) && type !== ComponentType.RoleSelect && type !== ComponentType.ChannelSelect,
  );
  const roles = values.filter(
    (id) =>
      world.roles.has(id) && (type === ComponentType.RoleSelect || type === ComponentType.MentionableSelect),
  );
  const channels = values.filter((id) => world.channels.has(id) && type === ComponentType.ChannelSelect);
  if (users.length + roles.length + channels.length < values.length) {
    const form = new Form();
    form.fail('values', 'SELECT_COMPONENT_INVALID_VALUE', 'There is nothing with this id');
    form.throwIfInvalid();
  }
  const record = <T>(ids: string[], find: (id: string) => T) =>
    Object.fromEntries(ids.map((id) => [id, find(id)]));
  return {
    ...(users.length ? { users: record(users, (id) => world.users.get(id)) } : {}),
    ...(users.length
      ? {
          members: record(users, (id) => {
            const member = world.members.get(id);
            return member && presentPartialMember(member);
          }),
        }
      : {}),
    ...(roles.length ? { roles: record(roles, (id) => world.roles.get(id)) } : {}),
    ...(channels.length
      ? { channels: record(channels, (id) => presentPartialChannel(world, world.channels.get(id)!, user.id)) }
      : {}),
  };
}

/** Complains about a choice of too few, too many or unknown values. */
export function checkChosen(form: Form, menu: Component, values: readonly string[], optional = false): void {
  const min = optional && values.length === 0 ? 0 : Number(menu.min_values ?? 1);
  const max = Number(menu.max_values ?? 1);
  if (values.length < min || values.length > max || new Set(values).size < values.length) {
    form.fail('values', 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
  if (menu.type !== ComponentType.StringSelect) return;
  const known = (menu.options as { value: string }[]).map((option) => option.value);
  for (const value of values) {
    if (!known.includes(value))
      form.fail('values', 'BASE_TYPE_CHOICES', `Value must be one of {${known.join(', ')}}.`);
  }
}

/** Chooses in a select menu of a message that the person sees. */
export function chooseInMenu(
  world: World,
  user: User,
  channelId: Snowflake,
  messageId: Snowflake,
  customId: string,
  values: readonly string[],
): Interaction {
  const [channel, message] = visible(world, user, channelId, messageId);
  const menu = usable(message, customId, (one) => SELECT_TYPES.includes(one.type));
  const form = new Form();
  checkChosen(form, menu, values);
  form.throwIfInvalid();
  const resolved = resolveChosen(world, user, menu.type, values);
  return send(world, user, channel, message, {
    id: menu.id,
    custom_id: customId,
    component_type: menu.type,
    values,
    ...(resolved ? { resolved } : {}),
  });
}
