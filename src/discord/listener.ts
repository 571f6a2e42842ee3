/**
 * Answers messages: in threads, in direct messages, and where somebody mentions the bot.
 *
 * A question is recorded before it is answered and again after, so that after a crash none is lost and none is
 * answered twice. Those of one thread are answered in their order.
 */
import { type Client, type Message as DiscordMessage, MessageType, type PartialMessage } from 'discord.js';
import type { OpenQuestion } from '../conversation/store.ts';
import type { Circumstances } from './command.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { newErrorId } from './dispatcher.ts';
import { forgottenSinceNow } from './forgetting.ts';
import { isForBot, questionIn } from './hearing.ts';
import { QUESTION_TEXT } from './limits.ts';
import { circumstancesOf, mentionsOwnRole, seenOf, threadOf, turnsBefore } from './message-context.ts';
import { limitLine } from './question-limit-line.ts';
import { type Message, notice } from './render/parts.ts';
import { type Question, type Response, responseOf, understandInTurn } from './respond.ts';
import { seedFromStarter } from './starter.ts';

/** After so many milliseconds without an answer, "On the Record is typing…" is shown. */
const TYPING_AFTER = 500;

const SPOKEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** Hears a new message, and answers it where it is a question to the bot. Never rejects. */
export async function hear(message: DiscordMessage, client: Client<true>, desk: Desk): Promise<void> {
  if (message.author.bot || message.webhookId !== null || !SPOKEN.has(message.type)) return;
  let forBot = message.mentions.users.has(client.user.id) || mentionsOwnRole(message, client);
  try {
    // In the order in which they were written: of some it takes longer to tell whether they are for the bot.
    forBot = await desk.inOrder.run(`hearing ${threadOf(message)}`, async () => {
      if (isGone(message)) return false;
      const heard = await seenOf(message, client, desk);
      return isForBot(heard, client.user.id, desk.settings.readsAll, desk.newsroom);
    });
    if (!forBot) return;
    if (isGone(message)) return;
    if (message.content === '' && isOfRoleAlone(message, client)) {
      if (desk.limit.admit(message.author.id)) await send(message, roleMentioned(client), desk);
      return;
    }
    const thread = threadOf(message);
    const { channel } = message;
    // The answer that the thread stands on comes before all that is asked in it.
    if (channel.isThread()) await desk.inOrder.run(thread, () => seedFromStarter(channel, desk));
    if (deleted.has(message.id)) return;
    const asked: OpenQuestion = {
      message: message.id,
      thread,
      asker: desk.memory.pseudonym(message.author.id),
      text: questionIn(message.content, client.user.id),
      kind: 'ask',
      scope: {},
      state: 'waiting',
    };
    if (!desk.conversations.begin(asked)) return;
    if (!desk.limit.admit(message.author.id)) {
      close(desk, message.id);
      await tellAlone(message, limitLine(desk), desk);
      return;
    }
    await answerInOrder(message, client, desk);
  } catch (error) {
    // Talk between people that went wrong is nothing to tell them of.
    if (forBot) await fail(message, error, desk);
    else desk.log.error({ err: error, errorId: newErrorId(), message: message.id }, 'a message went wrong');
  }
}

/** Discord shows the words of a message that mentions the bot, but not of one that mentions its role. */
function isOfRoleAlone(message: DiscordMessage, client: Client<true>): boolean {
  return !message.mentions.users.has(client.user.id) && mentionsOwnRole(message, client);
}

function roleMentioned({ user }: Client<true>): Message {
  return notice(
    `That mentions my role, and Discord does not show me what it says. Please mention me myself, <@${user.id}>, or use /ask.`,
  );
}

/** An edit counts for a question that was not answered yet. */
export function hearEdit(message: DiscordMessage | PartialMessage, client: Client<true>, desk: Desk): void {
  if (!message.content) return;
  desk.conversations.amend(message.id, questionIn(message.content, client.user.id));
}

/** The messages deleted last: one of them may still be being heard. */
const deleted = new Set<string>();
const DELETED_KEPT = 1_000;

/** A question that was deleted before it was answered is not answered. */
export function hearDeletion(messageId: string, desk: Desk): void {
  deleted.add(messageId);
  if (deleted.size > DELETED_KEPT) for (const oldest of deleted.keys().take(1)) deleted.delete(oldest);
  desk.conversations.drop(messageId);
}

/** Forgets a thread that was deleted. */
export function hearThreadDeletion(threadId: string, desk: Desk): void {
  desk.conversations.forget({ thread: threadId });
  desk.memory.forget({ conversation: threadId });
}

function answerInOrder(message: DiscordMessage, client: Client<true>, desk: Desk): Promise<void> {
  const typing = setTimeout(() => {
    if (!isGone(message) && message.channel.isSendable()) message.channel.sendTyping().catch(() => undefined);
  }, TYPING_AFTER);
  return desk.inOrder
    .run(threadOf(message), () => answerNow(message, client, desk, false))
    .finally(() => clearTimeout(typing));
}

/** @param again it may have been answered before the process ended: look for the answer first */
export async function answerNow(
  message: DiscordMessage,
  client: Client<true>,
  desk: Desk,
  again: boolean,
): Promise<void> {
  const { conversations } = desk;
  try {
    if (again && (await isAnswered(message, client))) {
      conversations.answered(message.id);
      return;
    }
    if (isGone(message)) return;
    const circumstances = circumstancesOf(message);
    const response = await responseTo(message, circumstances, desk);
    if (response === null) return;
    if (!conversations.sending(message.id, circumstances.conversation === null ? null : response.turn))
      return;
    await send(message, response.message, desk);
  } catch (error) {
    await fail(message, error, desk);
  } finally {
    close(desk, message.id);
  }
}

/**
 * Null for a question that was taken back. An edit until the answer is there counts, and a deletion until then is heeded;
 * what was forgotten meanwhile it is not understood by.
 */
async function responseTo(
  message: DiscordMessage,
  circumstances: Circumstances,
  desk: Desk,
): Promise<Response | null> {
  for (;;) {
    const isForgotten = forgottenSinceNow(desk);
    const turns = await turnsBefore(message, circumstances, desk);
    const open = desk.conversations.open(message.id);
    if (open === undefined) return null;
    const { kind, text, scope } = open;
    if (text.length > QUESTION_TEXT) return { message: tooLong(text), private: false, turn: null };
    const asked: Question = { type: 'ask', kind, text, scope };
    const understood = await understandInTurn(desk, asked, turns);
    if (desk.conversations.open(message.id)?.text === text && !isForgotten())
      return responseOf(desk, asked, turns, understood, { circumstances, private: false }, false);
  }
}

/** Commands and modals take no longer question; of a message it cannot be seen before it is sent. */
function tooLong({ length }: string): Message {
  const given = length.toLocaleString('en');
  return notice(
    `A question can have up to ${QUESTION_TEXT} characters, and that one has ${given}. Please ask it in fewer.`,
  );
}

/** The error policy of `dispatcher.ts`, for messages. */
async function fail(message: DiscordMessage, error: unknown, desk: Desk): Promise<void> {
  const id = newErrorId();
  desk.log.error({ err: error, errorId: id, message: message.id }, 'a question went wrong');
  const sentence = `Something went wrong on my side, and I have no answer. It is in my log as **${id}**; please try again.`;
  await send(message, notice(sentence), desk).catch((second: unknown) => {
    desk.log.error({ err: second, errorId: id }, 'nor could the person be told');
  });
}

/** Nothing more is to be done about a question. */
export function close(desk: Desk, messageId: string): void {
  if (desk.conversations.open(messageId)?.state === 'waiting') desk.conversations.sending(messageId, null);
  desk.conversations.answered(messageId);
}

async function send(message: DiscordMessage, answer: Message, desk: Desk): Promise<void> {
  const { channel } = message;
  if (isGone(message) || !channel.isSendable()) return;
  const delivery = await deliver(channel, answer, { replyTo: message.id, nonce: message.id });
  if (delivery.kind === 'refused') await tellAlone(message, notice(delivery.message), desk);
  if (delivery.kind === 'gone') hearThreadDeletion(threadOf(message), desk);
}

/** Says something to a person alone: in their direct messages, as no message in a channel is seen by one alone. */
async function tellAlone(message: DiscordMessage, answer: Message, desk: Desk): Promise<void> {
  try {
    await deliver(await message.author.createDM(), answer, {});
  } catch (error) {
    // Their direct messages are closed, and there is no other place where they alone would see it.
    desk.log.info({ err: error }, 'a person could not be told');
  }
}

/** Did an answer reach Discord before the process ended? */
async function isAnswered(message: DiscordMessage, client: Client<true>): Promise<boolean> {
  const after = await message.channel.messages.fetch({ after: message.id, limit: 100 });
  return after.some((one) => one.author.id === client.user.id && one.reference?.messageId === message.id);
}

/** Was the channel deleted meanwhile? Then the client no longer has it, whatever its types say. */
function isGone(message: DiscordMessage): boolean {
  return (message.channel as DiscordMessage['channel'] | null) === null;
}
