import { ComponentType } from 'discord-api-types/v10';
import type { Fields, Form } from './form.ts';

/** Options of one menu. https://discord.com/developers/docs/components/reference#string-select */
const MAX_OPTIONS = 25;

export const SELECT_TYPES: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function checkOptions(form: Form, menu: Fields, max: number): number {
  const options = form.list(menu, 'options', { required: true, min: 1, max: MAX_OPTIONS });
  const values = new Set<string>();
  let defaults = 0;
  for (const [option, at] of form.objects(options, 'options')) {
    at.text(option, 'label', { required: true, min: 1, max: 100 });
    at.text(option, 'description', { max: 100, nullable: true });
    if (at.boolean(option, 'default')) defaults += 1;
    const value = at.text(option, 'value', { required: true, min: 1, max: 100 });
    if (value === undefined) continue;
    if (values.has(value)) {
      at.fail(
        'value',
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    values.add(value);
  }
  if (defaults > max) {
    form.fail(
      'options',
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      `No more than ${max} options may be default`,
    );
  }
  return options?.length ?? MAX_OPTIONS;
}

/** Checks a select menu, but for its ids. */
export function checkSelect(form: Form, menu: Fields): void {
  form.text(menu, 'placeholder', { max: 150, nullable: true });
  form.boolean(menu, 'disabled');
  const min = form.integer(menu, 'min_values', { min: 0, max: MAX_OPTIONS, nullable: true }) ?? 1;
  const max = form.integer(menu, 'max_values', { min: 1, max: MAX_OPTIONS, nullable: true }) ?? 1;
  if (min > max) {
    form.fail('min_values', 'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE', 'min_values must be at most max_values');
  }
  if (menu.type === ComponentType.StringSelect) {
    const count = checkOptions(form, menu, max);
    if (min > count) {
      form.fail('options', 'SELECT_COMPONENT_TOO_FEW_OPTIONS', `There must be at least ${min} options`);
    }
  }
  if (menu.type === ComponentType.ChannelSelect) form.list(menu, 'channel_types', { nullable: true });
}
