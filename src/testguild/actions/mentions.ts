import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Component, Message, Snowflake, User } from '../state/model.ts';
import { may } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import { walkComponents } from '../validate/component-tree.ts';
import type { AllowedMentions } from '../validate/message.ts';

/** All text of a message in which a mention counts: its content and its displayed text. */
function mentioningText(content: string, components: readonly Component[]): string {
  return [content, ...[...walkComponents(components)].map((one) => one.content ?? '')].join('\n');
}

/** Whom a message pings: those its text names and its author allows, and the author of the message it replies to. */
export function mentionsOf(
  world: World,
  author: Snowflake,
  channel: Channel,
  message: { content: string; components: readonly Component[] },
  allowed: AllowedMentions | undefined,
  repliedTo: Message | undefined,
): { mentions: User[]; mention_roles: Snowflake[]; mention_everyone: boolean } {
  const text = mentioningText(message.content, message.components);
  const allows = (kind: 'users' | 'roles', id: Snowflake) =>
    !allowed || allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
  const ids = [...text.matchAll(/<@!?(\d{1,20})>/g)].map((match) => match[1]!);
  const users = new Map<Snowflake, User>();
  for (const id of ids) {
    const user = world.users.get(id);
    if (user && allows('users', id)) users.set(id, user);
  }
  if (repliedTo && (!allowed || allowed.replied_user === true))
    users.set(repliedTo.author.id, repliedTo.author);
  const roles = [...text.matchAll(/<@&(\d{1,20})>/g)].map((match) => match[1]!);
  const everyone =
    /@(everyone|here)\b/.test(text) &&
    (!allowed || allowed.parse?.includes('everyone') === true) &&
    may(world, author, channel, PermissionFlagsBits.MentionEveryone);
  return {
    mentions: [...users.values()],
    mention_roles: [...new Set(roles)].filter((id) => world.roles.has(id) && allows('roles', id)),
    mention_everyone: everyone,
  };
}
