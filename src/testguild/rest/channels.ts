import type { Hono } from 'hono';
import { visibleChannel } from '../actions/access.ts';
import { deleteChannel, modifyChannel } from '../actions/channels.ts';
import { presentChannel } from '../state/present.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

/** Channels and threads as such. https://discord.com/developers/docs/resources/channel */
export function channelRoutes(app: Hono<RestEnv>, { world }: RestContext): void {
  const { bot } = world;
  app.get('/channels/:channel', (c) =>
    c.json(presentChannel(world, visibleChannel(world, bot.id, c.req.param('channel')), bot.id)),
  );
  app.patch('/channels/:channel', (c) => {
    const channel = modifyChannel(world, bot, c.req.param('channel'), bodyObject(c.get('body')));
    return c.json(presentChannel(world, channel, bot.id));
  });
  app.delete('/channels/:channel', (c) => {
    const channel = deleteChannel(world, bot, c.req.param('channel'));
    return c.json(presentChannel(world, channel, bot.id));
  });
}
