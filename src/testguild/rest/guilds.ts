import type { Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import { presentGuild } from '../state/guild-view.ts';
import { isDm, isThread } from '../state/permissions.ts';
import type { RestContext, RestEnv } from './context.ts';

/** The guild, its channels, roles and members. https://discord.com/developers/docs/resources/guild */
export function guildRoutes(app: Hono<RestEnv>, { world, privileged }: RestContext): void {
  const demandGuild = (id: string) => {
    if (id !== world.guild.id || !world.members.has(world.bot.id))
      throw new Refusal(404, 10004, 'Unknown Guild');
  };
  app.get('/guilds/:guild', (c) => {
    demandGuild(c.req.param('guild'));
    return c.json(presentGuild(world));
  });
  app.get('/guilds/:guild/channels', (c) => {
    demandGuild(c.req.param('guild'));
    return c.json([...world.channels.values()].filter((channel) => !isDm(channel) && !isThread(channel)));
  });
  app.get('/guilds/:guild/roles', (c) => {
    demandGuild(c.req.param('guild'));
    return c.json([...world.roles.values()]);
  });
  app.get('/guilds/:guild/members', (c) => {
    demandGuild(c.req.param('guild'));
    if (!privileged.guildMembers) throw new Refusal(403, 50001, 'Missing Access');
    const limit = Number(c.req.query('limit') ?? 1);
    return c.json([...world.members.values()].slice(0, limit));
  });
  app.get('/guilds/:guild/members/:user', (c) => {
    demandGuild(c.req.param('guild'));
    const user = c.req.param('user');
    const member = world.members.get(user === '@me' ? world.bot.id : user);
    if (!member) throw new Refusal(404, 10007, 'Unknown Member');
    return c.json(member);
  });
}
