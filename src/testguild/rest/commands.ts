import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import type { Command } from '../state/command-model.ts';
import type { Snowflake } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { type CheckedCommand, checkCommand } from '../validate/commands.ts';
import { type Fields, Form } from '../validate/form.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

/** Commands of each kind that an application may have, globally and in each guild. */
const MAX_COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

type Scope = Snowflake | undefined;

function inScope(world: World, scope: Scope): Command[] {
  return [...world.commands.values()].filter((command) => command.guild_id === scope);
}

/** Keeps a command under the id of the one that it replaces, or under a new one. */
function keep(world: World, scope: Scope, checked: CheckedCommand): { command: Command; isNew: boolean } {
  const old = inScope(world, scope).find((one) => one.type === checked.type && one.name === checked.name);
  const command: Command = {
    id: old?.id ?? world.nextId(),
    application_id: world.application.id,
    version: world.nextId(),
    ...(scope ? { guild_id: scope } : { dm_permission: !checked.contexts || checked.contexts.includes(1) }),
    ...checked,
  };
  world.commands.set(command.id, command);
  return { command, isNew: old === undefined };
}

function checkCount(commands: readonly { type: number }[]): void {
  for (const [type, max] of Object.entries(MAX_COMMANDS)) {
    if (commands.filter((one) => one.type === Number(type)).length > max) {
      throw new Refusal(400, 30032, `Maximum number of application commands reached (${max})`);
    }
  }
}

function overwrite(world: World, scope: Scope, body: unknown): Command[] {
  const form = new Form();
  if (!Array.isArray(body)) {
    form.fail(undefined, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    form.throwIfInvalid();
  }
  const names = new Set<string>();
  const checked = (body as unknown[]).map((entry, index) => {
    const at = form.in(index);
    const command = checkCommand(at, at.object(entry) ?? {}, scope !== undefined);
    const name = `${command.type} ${command.name}`;
    if (names.has(name))
      at.fail('name', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    names.add(name);
    return command;
  });
  form.throwIfInvalid();
  checkCount(checked);
  const kept = checked.map((one) => keep(world, scope, one).command);
  for (const old of inScope(world, scope)) {
    if (!kept.some((one) => one.id === old.id)) world.commands.delete(old.id);
  }
  world.emit({ type: 'commands' });
  return kept;
}

function create(world: World, scope: Scope, body: Fields): { command: Command; isNew: boolean } {
  const form = new Form();
  const checked = checkCommand(form, body, scope !== undefined);
  form.throwIfInvalid();
  checkCount([
    ...inScope(world, scope).filter((one) => one.type !== checked.type || one.name !== checked.name),
    checked,
  ]);
  const result = keep(world, scope, checked);
  world.emit({ type: 'commands' });
  return result;
}

function known(world: World, scope: Scope, id: Snowflake): Command {
  const command = world.commands.get(id);
  if (!command || command.guild_id !== scope) throw new Refusal(404, 10063, 'Unknown application command');
  return command;
}

function change(world: World, scope: Scope, id: Snowflake, body: Fields): Command {
  const old = known(world, scope, id);
  const form = new Form();
  const { contexts, integration_types, ...rest } = old;
  const merged = { ...(scope ? rest : old), ...body, type: old.type };
  const checked = checkCommand(form, merged, scope !== undefined);
  form.throwIfInvalid();
  const command = { ...old, ...checked, version: world.nextId() };
  world.commands.set(id, command);
  world.emit({ type: 'commands' });
  return command;
}

/** Application commands, global and a guild's own. https://discord.com/developers/docs/interactions/application-commands */
export function commandRoutes(app: Hono<RestEnv>, { world }: RestContext): void {
  for (const [base, guilded] of [
    ['/applications/:app/commands', false],
    ['/applications/:app/guilds/:guild/commands', true],
  ] as const) {
    const scopeOf = (params: Record<string, string>): Scope => {
      if (params.app !== world.application.id) {
        throw new Refusal(403, 20012, 'You are not authorized to perform this action on this application');
      }
      if (guilded && params.guild !== world.guild.id) throw new Refusal(403, 50001, 'Missing Access');
      return guilded ? params.guild : undefined;
    };
    app.get(base, (c) => c.json(inScope(world, scopeOf(c.req.param()))));
    app.put(base, (c) => c.json(overwrite(world, scopeOf(c.req.param()), c.get('body'))));
    app.post(base, (c) => {
      const { command, isNew } = create(world, scopeOf(c.req.param()), bodyObject(c.get('body')));
      return c.json(command, isNew ? 201 : 200);
    });
    app.get(`${base}/:command`, (c) =>
      c.json(known(world, scopeOf(c.req.param()), c.req.param('command') ?? '')),
    );
    app.patch(`${base}/:command`, (c) =>
      c.json(change(world, scopeOf(c.req.param()), c.req.param('command') ?? '', bodyObject(c.get('body')))),
    );
    app.delete(`${base}/:command`, (c) => {
      world.commands.delete(known(world, scopeOf(c.req.param()), c.req.param('command') ?? '').id);
      world.emit({ type: 'commands' });
      return c.body(null, 204);
    });
  }
}
