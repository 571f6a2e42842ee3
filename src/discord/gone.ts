/**
 * Threads that are no more. Heard from the gateway's own dispatches: the client tells only of threads that it has in memory, which
 * archived ones are not; and Discord tells of no thread that goes with its channel, or with the server.
 */
import { type Client, GatewayDispatchEvents } from 'discord.js';

/** @param onGone called with the id of each thread that was deleted, or that the bot was shut out of with its server */
export function heedGoneThreads(client: Client, onGone: (threadId: string) => void): void {
  const goneWith = (isIn: (of: { parentId: string | null; guildId: string }) => boolean): void => {
    for (const channel of client.channels.cache.values())
      if (channel.isThread() && isIn(channel)) onGone(channel.id);
  };
  client.ws.on(GatewayDispatchEvents.ThreadDelete, ({ id }: { id: string }) => onGone(id));
  client.ws.on(GatewayDispatchEvents.ChannelDelete, ({ id }: { id: string }) =>
    goneWith(({ parentId }) => parentId === id),
  );
  client.ws.on(GatewayDispatchEvents.GuildDelete, (guild: { id: string; unavailable?: boolean }) => {
    // An outage of Discord's passes.
    if (guild.unavailable !== true) goneWith(({ guildId }) => guildId === guild.id);
  });
}
