/** The bot on its way in and out of Discord: logs in, registers its commands, answers, and leaves cleanly. */
import { type Client, type Message as DiscordMessage, Events, type PartialMessage } from 'discord.js';
import { createClient } from './client.ts';
import type { Desk } from './desk.ts';
import { dispatch, newErrorId } from './dispatcher.ts';
import { heedGoneThreads } from './gone.ts';
import { inviteLink } from './invite.ts';
import { hear, hearDeletion, hearEdit, hearThreadDeletion } from './listener.ts';
import type { Commands } from './loader.ts';
import { type LoginProblem, loginProblem, problemOfCloseCode } from './login-problem.ts';
import { registerCommands } from './registration.ts';
import { resume } from './resume.ts';

/** What is too old is forgotten once a day, in milliseconds: promises are in days. */
const SWEEP_EVERY = 24 * 60 * 60 * 1000;

export interface BotOptions {
  readonly token: string;
  /** Where the REST API is; Discord's own where none is given. */
  readonly restUrl?: string | undefined;
  /** The guild to register the commands in; null: globally. */
  readonly guildId: string | null;
  readonly commands: Commands;
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
  const { desk, commands } = options;
  const { log } = desk;
  const client = createClient({ restUrl: options.restUrl, messageContent: desk.settings.readsAll });
  const underway = new Set<Promise<void>>();
  const follow = (work: Promise<void>): void => {
    underway.add(work);
    void work.finally(() => underway.delete(work));
  };
  attend(client, desk, commands, follow);

  const sweep = guarded(desk, () => desk.sweep());
  sweep();
  const sweeping = setInterval(sweep, SWEEP_EVERY);
  const stop = async (): Promise<void> => {
    clearInterval(sweeping);
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.MessageCreate);
    await Promise.allSettled(underway);
    await client.destroy();
  };
  try {
    const ready = await login(client, options.token);
    client.on(Events.ShardDisconnect, ({ code }) => {
      const problem = problemOfCloseCode(code);
      if (problem !== null) options.onShutOut(problem);
    });
    await registerCommands(ready, commands, options.guildId);
    follow(resume(ready, desk).catch((error: unknown) => log.error({ err: error }, 'resuming went wrong')));
    return { client: ready, inviteLink: inviteLink(ready.application.id), stop };
  } catch (error) {
    clearInterval(sweeping);
    await client.destroy();
    throw loginProblem(error) ?? error;
  }
}

/** Says what is to be done about each thing that Discord tells. */
function attend(client: Client, desk: Desk, commands: Commands, follow: (work: Promise<void>) => void): void {
  const { log } = desk;
  client.on(Events.InteractionCreate, (interaction) => follow(dispatch(interaction, desk, commands)));
  client.on(Events.MessageCreate, (message) => follow(hear(message, here(client), desk)));
  const edited = guarded(desk, (message: DiscordMessage | PartialMessage) =>
    hearEdit(message, here(client), desk),
  );
  const deleted = guarded(desk, (id: string) => hearDeletion(id, desk));
  const threadDeleted = guarded(desk, (id: string) => hearThreadDeletion(id, desk));
  client.on(Events.MessageUpdate, (_before, message) => edited(message));
  client.on(Events.MessageDelete, (message) => deleted(message.id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) deleted(id);
  });
  heedGoneThreads(client, threadDeleted);
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the gateway’s socket had an error'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client had an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
}

/** Work that nobody waits for: where it goes wrong, as on a full disk, that is logged and the bot goes on. */
function guarded<Args extends readonly unknown[]>(
  desk: Desk,
  work: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      work(...args);
    } catch (error) {
      desk.log.error({ err: error, errorId: newErrorId() }, 'what Discord told could not be heeded');
    }
  };
}

/** Messages come only after the client knows who it is. */
function here(client: Client): Client<true> {
  return client as Client<true>;
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
