import { ChannelType } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { visibleChannel } from '../actions/access.ts';
import { joinThread, leaveThread, startThread, startThreadOn } from '../actions/threads.ts';
import { Refusal } from '../refusal.ts';
import type { Channel } from '../state/model.ts';
import { sees } from '../state/permissions.ts';
import { presentChannel } from '../state/present.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

/** Threads and who is in them. https://discord.com/developers/docs/topics/threads */
export function threadRoutes(app: Hono<RestEnv>, { world, privileged }: RestContext): void {
  const { bot } = world;
  const show = (thread: Channel) => presentChannel(world, thread, bot.id);
  const own = (threads: Channel[]) =>
    threads.flatMap((thread) => world.threadMembers.get(thread.id)?.get(bot.id) ?? []);
  const threadsWhere = (fits: (thread: Channel) => boolean) =>
    [...world.channels.values()].filter(
      (channel) => channel.thread_metadata && sees(world, bot.id, channel) && fits(channel),
    );
  const threadOf = (id: string): Channel => {
    const thread = visibleChannel(world, bot.id, id);
    if (!thread.thread_metadata) throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
    return thread;
  };

  app.post('/channels/:channel/messages/:message/threads', (c) => {
    const { channel, message } = c.req.param();
    return c.json(show(startThreadOn(world, bot, channel, message, bodyObject(c.get('body')))), 201);
  });
  app.post('/channels/:channel/threads', (c) =>
    c.json(show(startThread(world, bot, c.req.param('channel'), bodyObject(c.get('body')))), 201),
  );
  app.get('/guilds/:guild/threads/active', (c) => {
    if (c.req.param('guild') !== world.guild.id) throw new Refusal(404, 10004, 'Unknown Guild');
    const threads = threadsWhere((thread) => !thread.thread_metadata!.archived);
    return c.json({ threads: threads.map(show), members: own(threads), has_more: false });
  });
  const archived = (parent: string, type: ChannelType) => {
    visibleChannel(world, bot.id, parent);
    const threads = threadsWhere(
      (thread) => thread.parent_id === parent && thread.type === type && thread.thread_metadata!.archived,
    ).sort((a, b) =>
      b.thread_metadata!.archive_timestamp.localeCompare(a.thread_metadata!.archive_timestamp),
    );
    return { threads: threads.map(show), members: own(threads), has_more: false };
  };
  app.get('/channels/:channel/threads/archived/public', (c) =>
    c.json(archived(c.req.param('channel'), ChannelType.PublicThread)),
  );
  app.get('/channels/:channel/threads/archived/private', (c) =>
    c.json(archived(c.req.param('channel'), ChannelType.PrivateThread)),
  );
  app.get('/channels/:channel/thread-members', (c) => {
    const thread = threadOf(c.req.param('channel'));
    if (!privileged.guildMembers) throw new Refusal(403, 50001, 'Missing Access');
    return c.json([...(world.threadMembers.get(thread.id)?.values() ?? [])]);
  });
  const whom = (user: string) => (user === '@me' ? bot.id : user);
  app.get('/channels/:channel/thread-members/:user', (c) => {
    const thread = threadOf(c.req.param('channel'));
    const member = world.threadMembers.get(thread.id)?.get(whom(c.req.param('user')));
    if (!member) throw new Refusal(404, 10007, 'Unknown Member');
    return c.json(member);
  });
  app.put('/channels/:channel/thread-members/:user', (c) => {
    joinThread(world, bot, c.req.param('channel'), whom(c.req.param('user')));
    return c.body(null, 204);
  });
  app.delete('/channels/:channel/thread-members/:user', (c) => {
    leaveThread(world, bot, c.req.param('channel'), whom(c.req.param('user')));
    return c.body(null, 204);
  });
}
