import { randomBytes } from 'node:crypto';
import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { guildCreate } from '../state/guild-view.ts';
import { applicationFlags } from '../state/present.ts';
import type { World } from '../state/world.ts';
import type { PrivilegedIntents } from '../testguild.ts';
import { chunkMembers } from './members.ts';
import { HEARTBEAT_INTERVAL_MS, Pulse } from './pulse.ts';
import { Session } from './session.ts';
import { type Compression, Transport } from './transport.ts';

/** What a client may send in a minute. https://discord.com/developers/docs/events/gateway#rate-limiting */
const SENDS_PER_MINUTE = 120;
/** Bytes of what a client may send at once. */
const MAX_PAYLOAD = 4096;
/** A session without a socket can be resumed for this long. Discord's own time is not documented. */
const SESSION_LIFE_MS = 5 * 60_000;
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** What the connections of one guild share. */
export interface GatewayContext {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  readonly resumeUrl: string;
  readonly privileged: PrivilegedIntents;
  ignoreHeartbeats: boolean;
  /** Called when a session got, or lost, its socket. */
  changed(): void;
}

interface Payload {
  readonly op: number;
  readonly d: unknown;
}

/** One socket of a bot: the handshake, heartbeats and what it may ask. https://discord.com/developers/docs/events/gateway */
export class Connection {
  readonly #context: GatewayContext;
  readonly transport: Transport;
  #session: Session | undefined;
  readonly #pulse: Pulse;
  #sends: number[] = [];

  constructor(context: GatewayContext, socket: WebSocket, compression: Compression) {
    this.#context = context;
    this.transport = new Transport(socket, compression);
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#closed(code));
    this.#pulse = new Pulse(context.world.clock, () => this.#timedOut());
    this.#send(Op.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] });
  }

  /** Asks the client to connect anew and resume. */
  askForReconnect(): void {
    this.#send(Op.Reconnect, null);
  }

  invalidate(resumable: boolean): void {
    if (!resumable && this.#session) this.#forget(this.#session);
    this.#send(Op.InvalidSession, resumable);
  }

  #send(op: number, d: unknown): void {
    this.transport.send(JSON.stringify({ t: null, s: null, op, d }));
  }

  #close(code: number, reason: string): void {
    this.transport.close(code, reason);
  }

  /** As Discord's table of close codes has it, the client is to begin a new session. */
  #timedOut(): void {
    const session = this.#session;
    this.#close(Close.SessionTimedOut, 'Session timed out.');
    if (session?.transport === this.transport) this.#forget(session);
  }

  #closed(code: number): void {
    this.#pulse.stop();
    const session = this.#session;
    if (session?.transport !== this.transport) return;
    session.transport = undefined;
    // A client that closes with 1000 or 1001 has done with its session.
    if (code === 1000 || code === 1001) this.#forget(session);
    else this.#expire(session);
    this.#context.changed();
  }

  #expire(session: Session): void {
    const { world, sessions } = this.#context;
    const lostAt = world.clock.now();
    session.lostAt = lostAt;
    world.clock.after(SESSION_LIFE_MS, () => {
      if (!session.transport && session.lostAt === lostAt) sessions.delete(session.id);
    });
  }

  #forget(session: Session): void {
    this.#context.sessions.delete(session.id);
    session.transport = undefined;
    this.#session = undefined;
    this.#context.changed();
  }

  #receive(data: RawData): void {
    const text = data.toString();
    if (text.length > MAX_PAYLOAD) {
      this.#close(Close.DecodeError, 'Error while decoding payload.');
      return;
    }
    let payload: Payload;
    try {
      payload = JSON.parse(text);
      if (typeof payload?.op !== 'number') throw new TypeError('no op');
    } catch {
      this.#close(Close.DecodeError, 'Error while decoding payload.');
      return;
    }
    const now = this.#context.world.clock.now();
    this.#sends = [...this.#sends.filter((at) => at > now - 60_000), now];
    if (this.#sends.length > SENDS_PER_MINUTE) {
      this.#close(Close.RateLimited, 'Rate limited.');
      return;
    }
    try {
      this.#handle(payload);
    } catch {
      // A payload of a shape that no client sends: Discord calls it undecodable, and so do we.
      this.#close(Close.DecodeError, 'Error while decoding payload.');
    }
  }

  #handle({ op, d }: Payload): void {
    if (op === Op.Heartbeat) {
      this.#pulse.beat();
      if (!this.#context.ignoreHeartbeats) this.#send(Op.HeartbeatAck, null);
    } else if (op === Op.Identify) this.#identify(d as Record<string, unknown>);
    else if (op === Op.Resume) this.#resume(d as Record<string, unknown>);
    else if (!this.#session) this.#close(Close.NotAuthenticated, 'Not authenticated.');
    else if (op === Op.RequestGuildMembers) chunkMembers(this.#context.world, this.#session, d);
    else if (op !== Op.PresenceUpdate && op !== Op.VoiceStateUpdate && op !== Op.RequestSoundboardSounds) {
      this.#close(Close.UnknownOpcode, 'Unknown opcode.');
    }
  }

  #refuseIdentify(d: Record<string, unknown>): [number, string] | undefined {
    const { world, privileged } = this.#context;
    if (this.#session) return [Close.AlreadyAuthenticated, 'Already authenticated.'];
    const token = typeof d?.token === 'string' ? d.token.replace(/^Bot /, '') : undefined;
    if (token !== world.application.token) return [Close.AuthenticationFailed, 'Authentication failed.'];
    if (typeof d.properties !== 'object' || d.properties === null)
      return [Close.DecodeError, 'Error while decoding payload.'];
    const { intents, shard } = d;
    if (
      typeof intents !== 'number' ||
      !Number.isSafeInteger(intents) ||
      intents < 0 ||
      (intents & ~ALL_INTENTS) !== 0
    ) {
      return [Close.InvalidIntents, 'Invalid intent(s).'];
    }
    const refused =
      (!privileged.messageContent && intents & GatewayIntentBits.MessageContent) ||
      (!privileged.guildMembers && intents & GatewayIntentBits.GuildMembers) ||
      (!privileged.presences && intents & GatewayIntentBits.GuildPresences);
    if (refused) return [Close.DisallowedIntents, 'Disallowed intent(s).'];
    if (shard === undefined) return undefined;
    const [id, count] = Array.isArray(shard) ? shard : [];
    const valid = Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count;
    return valid ? undefined : [Close.InvalidShard, 'Invalid shard.'];
  }

  #identify(d: Record<string, unknown>): void {
    const refusal = this.#refuseIdentify(d);
    if (refusal) {
      this.#close(...refusal);
      return;
    }
    const { world, sessions, resumeUrl, privileged } = this.#context;
    const shard = (d.shard as [number, number] | undefined) ?? [0, 1];
    this.transport.compressLarge = d.compress === true;
    const session = new Session(randomBytes(16).toString('hex'), d.intents as number, shard, this.transport);
    this.#session = session;
    sessions.set(session.id, session);
    const { id } = world.application;
    const inGuild = world.members.has(world.bot.id);
    session.dispatch('READY', {
      v: 10,
      user_settings: {},
      user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
      session_id: session.id,
      resume_gateway_url: resumeUrl,
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: inGuild ? [{ id: world.guild.id, unavailable: true }] : [],
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      application: { id, flags: applicationFlags(privileged) },
      shard,
      _trace: [],
    });
    const ownsGuild = Number((BigInt(world.guild.id) >> 22n) % BigInt(shard[1])) === shard[0];
    if (inGuild && ownsGuild && session.intents & GatewayIntentBits.Guilds)
      session.dispatch('GUILD_CREATE', guildCreate(world, session.intents));
    this.#context.changed();
  }

  #resume(d: Record<string, unknown>): void {
    const { world, sessions } = this.#context;
    const token = typeof d?.token === 'string' ? d.token.replace(/^Bot /, '') : undefined;
    if (token !== world.application.token) {
      this.#close(Close.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    const session = sessions.get(d.session_id as string);
    const seq = d.seq;
    if (!session || typeof seq !== 'number') {
      this.#send(Op.InvalidSession, false);
      return;
    }
    if (seq > session.seq) {
      this.#close(Close.InvalidSeq, 'Invalid seq.');
      return;
    }
    if (!session.canReplayAfter(seq)) {
      this.#send(Op.InvalidSession, false);
      return;
    }
    session.transport?.close(Close.UnknownError, 'Resumed elsewhere.');
    session.transport = this.transport;
    this.#session = session;
    session.replayAfter(seq);
    session.dispatch('RESUMED', { _trace: [] });
    this.#context.changed();
  }
}
