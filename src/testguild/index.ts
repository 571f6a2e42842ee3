import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { deleteChannel, modifyChannel } from './actions/channels.ts';
import { systemClock } from './clock.ts';
import { waitFor } from './driver/exchange.ts';
import { personOf } from './driver/person.ts';
import { Gateway } from './gateway/gateway.ts';
import { keepWorld, readKept } from './keeping.ts';
import { listenOnLoopback } from './listen.ts';
import { Refusal } from './refusal.ts';
import { restApp } from './rest/app.ts';
import { Faults } from './rest/faults.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { Recorder } from './rest/recorder.ts';
import { archiveQuietThreads } from './state/auto-archive.ts';
import { buildNewsroom } from './state/newsroom.ts';
import { setException } from './state/permissions.ts';
import type { PrivilegedIntents, TestGuild, TestGuildOptions } from './testguild.ts';
import { fromHere } from './ui/guard.ts';
import { UiSockets } from './ui/sockets.ts';
import { pageApp } from './ui/static.ts';
import { onUpgrade } from './upgrades.ts';

export type { Clock } from './clock.ts';
export { ManualClock } from './clock.ts';
export { PortProblem } from './listen.ts';
export { InteractionFailed, Refusal } from './refusal.ts';
export type { Command, Interaction } from './state/command-model.ts';
export type { Channel, Component, Message, User } from './state/model.ts';
export type {
  Exchange,
  Misbehaviour,
  Person,
  RecordedRequest,
  TestGuild,
  TestGuildOptions,
} from './testguild.ts';
export { walkComponents } from './validate/component-tree.ts';

/** Discord's limit over all routes. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const GLOBAL_REQUESTS_PER_SECOND = 50;

/**
 * Starts a Discord on 127.0.0.1: a guild "Newsroom" with two channels, two people and the bot.
 *
 * @example
 * const guild = await startTestGuild();
 * const client = new Client({ intents: ['Guilds'], rest: { api: guild.restUrl } });
 * await client.login(guild.token);
 * const { reply } = await guild.people[0].command(guild.channels.general!, 'help');
 *
 * @throws {PortProblem} if there is no port to listen at
 */
export async function startTestGuild(options: TestGuildOptions = {}): Promise<TestGuild> {
  const { clock = systemClock, botName = 'On the Record', rateLimits = true, page = true } = options;
  const privileged: PrivilegedIntents = {
    messageContent: false,
    guildMembers: false,
    presences: false,
    ...options.privilegedIntents,
  };
  const { file, onProblem = () => {}, morePeople, topic } = options;
  const kept = file === undefined ? null : readKept(file, onProblem);
  const world = buildNewsroom(clock, { botName, morePeople, topic, kept });
  const server = createServer();
  const port = await listenOnLoopback(server, options.port ?? 0);
  const origin = `127.0.0.1:${port}`;
  const gatewayUrl = `ws://${origin}/gateway`;
  const gateway = new Gateway(world, gatewayUrl, privileged);
  const sockets = new UiSockets(world);
  const faults = new Faults();
  const recorder = new Recorder();
  const limits = new RateLimits(clock, options.globalRateLimit ?? GLOBAL_REQUESTS_PER_SECOND, rateLimits);
  const stopArchiving = archiveQuietThreads(world);
  const stopKeeping = file === undefined ? null : keepWorld(world, file, onProblem);

  const app = new Hono();
  app.route('/', restApp({ world, privileged, gatewayUrl, limits, faults, recorder }));
  if (page) app.route('/', pageApp(world, port));
  server.on('request', getRequestListener(app.fetch));
  onUpgrade(server, (upgrade) => {
    const { pathname } = upgrade.url;
    if (pathname === '/gateway' || pathname === '/gateway/') gateway.upgrade(upgrade);
    else if (page && pathname === '/ui/ws' && fromHere(upgrade.request.headers, port))
      sockets.upgrade(upgrade);
    else return false;
    return true;
  });

  const owner = world.users.get(world.guild.owner_id)!;
  const people = [...world.users.values()].filter((user) => !user.bot).map((user) => personOf(world, user));
  const exception = (channelId: string, permission: bigint, allowed: boolean) => {
    const channel = world.channels.get(channelId);
    if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
    setException(channel, world.bot.id, permission, allowed);
    world.emit({ type: 'channel-update', channel });
  };
  return {
    url: `http://${origin}/`,
    restUrl: `http://${origin}/api`,
    gatewayUrl,
    token: world.application.token,
    applicationId: world.application.id,
    guildId: world.guild.id,
    channels: Object.fromEntries(
      [...world.channels.values()].filter((one) => one.type === 0).map((one) => [one.name, one.id]),
    ),
    people: [people[0]!, people[1]!, ...people.slice(2)],
    state: world,
    requests: recorder.requests,
    misbehave: {
      fail: (status, how) => faults.fail(status, how),
      stall: (how) => faults.stall(how),
      dropSockets: () => gateway.dropSockets(),
      closeSockets: (code) => gateway.closeSockets(code),
      askForReconnect: () => gateway.askForReconnect(),
      invalidateSession: (resumable) => gateway.invalidateSession(resumable),
      ignoreHeartbeats: (ignore) => {
        gateway.ignoreHeartbeats = ignore;
      },
      deny: (channelId, permission) => exception(channelId, permission, false),
      allow: (channelId, permission) => exception(channelId, permission, true),
    },
    as(user) {
      const found = world.users.get(typeof user === 'string' ? user : user.id);
      if (!found || found.bot) throw new Refusal(404, 10013, 'Unknown User');
      return personOf(world, found);
    },
    waitFor: (condition) => waitFor(world, condition),
    botReady: async () => {
      await waitFor(world, () => gateway.connected);
    },
    moderate(channelId, change) {
      modifyChannel(world, owner, channelId, change);
    },
    deleteChannel(channelId) {
      deleteChannel(world, owner, channelId);
    },
    removeBot: () => world.removeBot(),
    async close() {
      stopArchiving();
      await stopKeeping?.();
      gateway.close();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
