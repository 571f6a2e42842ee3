import type { Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import { directMessages } from '../state/newsroom.ts';
import { applicationFlags, presentChannel } from '../state/present.ts';
import { Form } from '../validate/form.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

/** Sessions that a bot may start in a day. */
const DAILY_SESSIONS = 1000;
const DAY_MS = 86_400_000;

/** The gateway's address, the bot's own user, its application. */
export function selfRoutes(app: Hono<RestEnv>, { world, privileged, gatewayUrl }: RestContext): void {
  const owner = () => world.users.get(world.guild.owner_id)!;
  const application = () => ({
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: world.application.description,
    summary: '',
    type: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.application.verifyKey,
    flags: applicationFlags(privileged),
    flags_new: String(applicationFlags(privileged)),
    explicit_content_filter: 0,
    approximate_user_authorization_count: 0,
    eligible_oauth2_scopes: [],
    hook: true,
    bot: world.bot,
    owner: owner(),
    team: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    integration_types_config: { '0': {} },
    tags: [],
  });

  app.get('/gateway', (c) => c.json({ url: gatewayUrl }));
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gatewayUrl,
      shards: 1,
      session_start_limit: {
        total: DAILY_SESSIONS,
        remaining: DAILY_SESSIONS - 1,
        reset_after: DAY_MS,
        max_concurrency: 1,
      },
    }),
  );

  app.get('/applications/@me', (c) => c.json(application()));
  app.get('/oauth2/applications/@me', (c) => c.json(application()));
  app.patch('/applications/@me', (c) => {
    const body = bodyObject(c.get('body'));
    const form = new Form();
    const description = form.text(body, 'description', { max: 400, nullable: true });
    form.throwIfInvalid();
    if (description !== undefined) world.application.description = description;
    return c.json(application());
  });

  app.get('/users/@me', (c) =>
    c.json({ ...world.bot, verified: true, mfa_enabled: false, locale: 'en-US', email: null, flags: 0 }),
  );
  app.patch('/users/@me', (c) => {
    const body = bodyObject(c.get('body'));
    const form = new Form();
    const username = form.text(body, 'username', { min: 2, max: 32 });
    form.throwIfInvalid();
    if (username !== undefined) world.bot.username = username;
    return c.json(world.bot);
  });
  app.get('/users/@me/guilds', (c) =>
    c.json([
      {
        id: world.guild.id,
        name: world.guild.name,
        icon: null,
        banner: null,
        owner: false,
        permissions: '0',
        features: [],
      },
    ]),
  );
  app.post('/users/@me/channels', (c) => {
    const body = bodyObject(c.get('body'));
    const form = new Form();
    const id = form.text(body, 'recipient_id', { required: true, min: 1, max: 20 });
    form.throwIfInvalid();
    const user = world.users.get(id!);
    if (!user) throw new Refusal(404, 10013, 'Unknown User');
    if (user.bot) throw new Refusal(403, 50007, 'Cannot send messages to this user');
    return c.json(presentChannel(world, directMessages(world, user), world.bot.id));
  });
  app.get('/users/:user', (c) => {
    const user = world.users.get(c.req.param('user'));
    if (!user) throw new Refusal(404, 10013, 'Unknown User');
    return c.json(user);
  });
}
