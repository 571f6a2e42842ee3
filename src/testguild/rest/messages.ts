import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { demand, demandTextual, visibleChannel, visibleMessage } from '../actions/access.ts';
import { deleteMessage, editMessage } from '../actions/edits.ts';
import { sendMessage, startTyping } from '../actions/messages.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../state/model.ts';
import { may } from '../state/permissions.ts';
import { forBot } from '../state/present.ts';
import { compareIds, isSnowflake } from '../state/snowflake.ts';
import type { World } from '../state/world.ts';
import { Form } from '../validate/form.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;

/** A part of a channel's messages, newest first: around, before or after one of them. */
function page(messages: readonly Message[], query: Record<string, string>): Message[] {
  const form = new Form();
  const limit = form.integer({ limit: Number(query.limit ?? DEFAULT_LIMIT) }, 'limit', {
    min: 1,
    max: MAX_LIMIT,
  });
  for (const field of ['before', 'after', 'around']) {
    if (query[field] !== undefined && !isSnowflake(query[field])) {
      form.fail(field, 'NUMBER_TYPE_COERCE', `Value "${query[field]}" is not snowflake.`);
    }
  }
  form.throwIfInvalid();
  const { before, after, around } = query;
  const count = limit ?? DEFAULT_LIMIT;
  const newest = messages.toReversed();
  if (around) {
    const at = newest.findIndex((message) => compareIds(message.id, around) <= 0);
    const start = Math.max(0, (at < 0 ? newest.length : at) - Math.floor(count / 2));
    return newest.slice(start, start + count);
  }
  if (after) return newest.filter((message) => compareIds(message.id, after) > 0).slice(-count);
  return newest.filter((message) => !before || compareIds(message.id, before) < 0).slice(0, count);
}

function mayRead({ privileged }: RestContext): boolean {
  return privileged.messageContent;
}

/** Messages of a channel. https://discord.com/developers/docs/resources/message */
export function messageRoutes(app: Hono<RestEnv>, context: RestContext): void {
  const { world } = context;
  const { bot } = world;
  const show = (message: Message) => forBot(world, message, mayRead(context));
  const common = (one: World, message: Message) => one.viewerOf(message.id) === undefined;

  app.post('/channels/:channel/messages', (c) =>
    c.json(show(sendMessage(world, bot, c.req.param('channel'), bodyObject(c.get('body'))))),
  );
  app.get('/channels/:channel/messages', (c) => {
    const channel = visibleChannel(world, bot.id, c.req.param('channel'));
    demandTextual(channel);
    if (!may(world, bot.id, channel, PermissionFlagsBits.ReadMessageHistory)) return c.json([]);
    const messages = world.messagesOf(channel.id).filter((message) => common(world, message));
    return c.json(page(messages, c.req.query()).map(show));
  });
  app.get('/channels/:channel/messages/:message', (c) => {
    const channel = visibleChannel(world, bot.id, c.req.param('channel'));
    const message = visibleMessage(world, bot.id, channel, c.req.param('message'));
    if (!common(world, message)) throw new Refusal(404, 10008, 'Unknown Message');
    return c.json(show(message));
  });
  app.patch('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    return c.json(show(editMessage(world, bot, channel, message, bodyObject(c.get('body')))));
  });
  app.delete('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    deleteMessage(world, bot, channel, message);
    return c.body(null, 204);
  });
  app.post('/channels/:channel/typing', (c) => {
    startTyping(world, bot, c.req.param('channel'));
    return c.body(null, 204);
  });
  app.post('/channels/:channel/messages/bulk-delete', (c) => {
    const channel = visibleChannel(world, bot.id, c.req.param('channel'));
    demand(world, bot.id, channel, PermissionFlagsBits.ManageMessages);
    const form = new Form();
    const ids = form.list(bodyObject(c.get('body')), 'messages', { required: true, min: 2, max: 100 });
    form.throwIfInvalid();
    for (const id of ids ?? []) {
      const message = world.message(channel.id, String(id));
      if (message && common(world, message)) world.removeMessage(message);
    }
    return c.body(null, 204);
  });
}
