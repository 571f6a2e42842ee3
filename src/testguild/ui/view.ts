import { commandsIn } from '../interactions/command.ts';
import type { Command, Interaction } from '../state/command-model.ts';
import type { Channel, Snowflake, User } from '../state/model.ts';
import { isDm, isThread, sees } from '../state/permissions.ts';
import { messagesFor, presentChannel } from '../state/present.ts';
import type { World } from '../state/world.ts';

/** Messages of each channel that a page gets at first; it asks for older ones. */
const SHOWN_AT_FIRST = 50;

/** An interaction as its own person's page knows it. */
export interface UiInteraction {
  readonly id: Snowflake;
  readonly type: number;
  readonly state: Interaction['state'];
  readonly channelId: Snowflake;
  readonly messageId?: Snowflake;
  readonly customId?: string;
  readonly commandName?: string;
  readonly nonce?: string;
}

/** The channels that a person sees, their direct messages with the bot among them. */
export function channelsFor(world: World, user: User): Channel[] {
  return [...world.channels.values()]
    .filter((channel) =>
      isDm(channel) ? channel.recipients?.[0]?.id === user.id : sees(world, user.id, channel),
    )
    .map((channel) => presentChannel(world, channel, user.id));
}

/** The commands offered in each channel; a thread has those of its channel. */
export function commandsByChannel(world: World, user: User): Record<Snowflake, Command[]> {
  return Object.fromEntries(
    channelsFor(world, user)
      .filter((channel) => !isThread(channel))
      .map((channel) => [channel.id, commandsIn(world, user, channel)]),
  );
}

/** Everything that a person's page shows when it opens. */
export function snapshotFor(
  world: World,
  user: User,
  interactions: readonly UiInteraction[],
): Record<string, unknown> {
  const channels = channelsFor(world, user);
  return {
    t: 'snapshot',
    me: user,
    guild: world.guild,
    bot: world.bot,
    users: [...world.users.values()],
    members: [...world.members.values()],
    roles: [...world.roles.values()],
    channels,
    messages: Object.fromEntries(
      channels.map((channel) => [channel.id, messagesFor(world, user, channel.id).slice(-SHOWN_AT_FIRST)]),
    ),
    commands: commandsByChannel(world, user),
    online: [...world.online],
    interactions,
  };
}
