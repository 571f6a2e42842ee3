/** Select menus: a field that opens a list, one value or several, usable by keyboard as a listbox. */

import { state, update } from '../app.js';
import { html, ifDefined, nothing } from '../lit.js';
import { componentAt, sendSelect } from '../message-actions.js';
import { channelName, displayName } from '../model/store.js';
import { emoji } from './emoji.js';
import { chevron, tick } from './icons.js';

/** @import { Component, Message, SelectOption } from '../types.d.ts' */

/** What can be chosen; for users, roles and channels, those of the guild. @param {Component} component @returns {SelectOption[]} */
export function optionsOf(component) {
  const users = () => state.members.map(({ user }) => ({ label: displayName(state, user), value: user.id }));
  const roles = () => [...state.roles.values()].map(({ id, name }) => ({ label: name, value: id }));
  if (component.type === 5) return users();
  if (component.type === 6) return roles();
  if (component.type === 7) return [...users(), ...roles()];
  if (component.type === 8) {
    return [...state.channels.values()]
      .filter(({ type }) => type !== 1)
      .map((channel) => ({ label: `#${channelName(state, channel)}`, value: channel.id }));
  }
  return component.options ?? [];
}

/** @param {Component} component @param {SelectOption[]} options @param {string} key */
const chosenOf = (component, options, key) =>
  state.selected.get(key) ??
  component.default_values?.map(({ id }) => id) ??
  options.filter((option) => option.default === true).map(({ value }) => value);

/** @param {string} key @param {number} index */
function open(key, index) {
  state.openSelect = { key, index, changed: state.openSelect?.key === key && state.openSelect.changed };
  update(() => {
    const list = document.querySelector('[data-select-list]');
    if (list instanceof HTMLElement) list.focus();
  });
}

/** @param {string} key */
function close(key) {
  if (state.openSelect?.key !== key) return;
  state.openSelect = null;
  update(() => {
    const field = document.querySelector(`[data-select="${CSS.escape(key)}"]`);
    if (field instanceof HTMLElement) field.focus();
  });
}

/** @param {Component} component @param {Message} message */
export function selectMenu(component, message) {
  const customId = component.custom_id ?? '';
  const key = `${message.id}:${customId}`;
  const options = optionsOf(component);
  const chosen = chosenOf(component, options, key);
  const several = (component.max_values ?? 1) > 1;
  const busy = componentAt(message.id)?.state === 'pending';
  const isOpen = state.openSelect?.key === key;
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const placeholder = component.placeholder || 'Make a selection';

  /** @param {string} value */
  const choose = (value) => {
    if (!several) {
      close(key);
      return sendSelect(message, customId, [value]);
    }
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    if (next.length <= (component.max_values ?? 1)) {
      state.selected.set(key, next);
      if (state.openSelect !== null) state.openSelect.changed = true;
    }
    update();
  };
  // Closing takes the focus from the list, which comes here again: the second time there is nothing to do.
  const finish = () => {
    if (state.openSelect?.key !== key) return;
    const { changed } = state.openSelect;
    close(key);
    if (several && changed && chosen.length >= (component.min_values ?? 1)) {
      sendSelect(message, customId, chosen);
    }
  };
  const toggle = () => {
    if (busy) return;
    if (isOpen) finish();
    else
      open(
        key,
        Math.max(
          0,
          options.findIndex(({ value }) => chosen.includes(value)),
        ),
      );
  };
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const at = state.openSelect?.index ?? 0;
    const option = options[at];
    if (event.key === 'ArrowDown') open(key, (at + 1) % options.length);
    else if (event.key === 'ArrowUp') open(key, (at - 1 + options.length) % options.length);
    else if ((event.key === 'Enter' || event.key === ' ') && option !== undefined) choose(option.value);
    else if (event.key === 'Escape' || event.key === 'Tab') finish();
    else return;
    event.preventDefault();
  };
  return html`<div class="select">
    <button type="button" class="select-field" data-select=${key} data-custom-id=${customId} aria-haspopup="listbox"
      aria-expanded=${isOpen} ?disabled=${component.disabled === true} aria-disabled=${busy}
      aria-label=${labels.length > 0 ? `${placeholder}: ${labels.join(', ')}` : placeholder}
      @click=${toggle}>
      <span class=${labels.length > 0 ? 'chosen' : 'placeholder'}>${labels.length > 0 ? labels.join(', ') : placeholder}</span>${chevron()}
    </button>
    ${isOpen ? list({ key, label: placeholder, options, chosen, several, choose, finish, onKey }) : nothing}
  </div>`;
}

/**
 * @param {{ key: string, label: string, options: SelectOption[], chosen: string[], several: boolean,
 *   choose: (value: string) => void, finish: () => void, onKey: (event: KeyboardEvent) => void }} props
 */
function list({ key, label, options, chosen, several, choose, finish, onKey }) {
  const at = state.openSelect?.index ?? 0;
  return html`<div class="select-list" role="listbox" aria-label=${label} tabindex="-1" data-select-list aria-multiselectable=${several}
    aria-activedescendant=${ifDefined(options[at] === undefined ? undefined : `option-${key}-${at}`)}
    @keydown=${onKey} @focusout=${finish}>
    ${options.map(
      (
        option,
        index,
      ) => html`<div id="option-${key}-${index}" role="option" class="select-option ${index === at ? 'active' : ''}"
        aria-selected=${chosen.includes(option.value)}
        @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${() => choose(option.value)}>
        ${emoji(option.emoji)}
        <span class="select-texts"><span>${option.label}</span>${option.description ? html`<span class="select-description">${option.description}</span>` : nothing}</span>
        ${chosen.includes(option.value) ? tick() : nothing}
      </div>`,
    )}
  </div>`;
}
