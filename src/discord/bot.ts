/** The bot on its way in and out of Discord: logs in, registers its commands, answers, and leaves cleanly. */
import { type Client, Events } from 'discord.js';
import { createClient } from './client.ts';
import type { Desk } from './desk.ts';
import { dispatch } from './dispatcher.ts';
import { inviteLink } from './invite.ts';
import { type LoginProblem, loginProblem, problemOfCloseCode } from './login-problem.ts';
import { registerCommands } from './registration.ts';

export interface BotOptions {
  readonly token: string;
  /** Where the REST API is; Discord's own where none is given. */
  readonly restUrl?: string | undefined;
  /** The guild to register the commands in; null: globally. */
  readonly guildId: string | null;
  readonly messageContent: boolean;
  readonly desk: Desk;
  /** Called once where Discord shuts the bot out while it runs, as when its token is reset. */
  readonly onShutOut: (problem: LoginProblem) => void;
}

export interface Bot {
  readonly client: Client<true>;
  readonly inviteLink: string;
  /** Answers what it has begun to answer, and leaves. */
  stop(): Promise<void>;
}

/**
 * Resolves when the bot is ready and its commands are registered.
 * @throws LoginProblem with a sentence for the person who starts it
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { desk } = options;
  const { log } = desk;
  const client = createClient(options);
  const underway = new Set<Promise<void>>();
  const follow = (work: Promise<void>): void => {
    underway.add(work);
    void work.finally(() => underway.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) => follow(dispatch(interaction, desk)));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the gateway’s socket had an error'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client had an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));

  const stop = async (): Promise<void> => {
    client.removeAllListeners(Events.InteractionCreate);
    await Promise.allSettled(underway);
    await client.destroy();
  };
  try {
    const ready = await login(client, options.token);
    client.on(Events.ShardDisconnect, ({ code }) => {
      const problem = problemOfCloseCode(code);
      if (problem !== null) options.onShutOut(problem);
    });
    await registerCommands(ready, desk.commands, options.guildId);
    return { client: ready, inviteLink: inviteLink(ready.application.id), stop };
  } catch (error) {
    await client.destroy();
    throw loginProblem(error) ?? error;
  }
}

/** Logs in and waits until the guilds are there. A gateway that shuts the bot out says so by its close code alone. */
async function login(client: Client, token: string): Promise<Client<true>> {
  const { promise, resolve, reject } = Promise.withResolvers<Client<true>>();
  const shutOut = ({ code }: { readonly code: number }): void => {
    const problem = problemOfCloseCode(code);
    if (problem !== null) reject(problem);
  };
  client.once(Events.ClientReady, resolve);
  client.on(Events.ShardDisconnect, shutOut);
  client.login(token).catch(reject);
  try {
    return await promise;
  } finally {
    client.off(Events.ShardDisconnect, shutOut);
  }
}
