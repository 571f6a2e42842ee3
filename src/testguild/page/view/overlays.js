/** What lies over the page: menus, questions, the bot's forms, a passing notice. */

import { state, update } from '../app.js';
import { html, live, nothing, styled } from '../lit.js';
import { closeModal, modalInputs, submitModal } from '../modal.js';
import { displayName } from '../model/store.js';
import { closeDialog, closeMenu } from '../overlays.js';
import { avatar } from './avatar.js';
import { app, bin, close, pencil, reply, thread } from './icons.js';
import { markdown } from './markdown.js';
import { drawModalInput } from './modal-input.js';

/** @import { Dialog, Menu, OpenModal } from '../types.d.ts' */

/** @type {Record<string, () => unknown>} */
const ICONS = {
  app,
  bin: () => bin(18),
  pencil: () => pencil(18),
  reply: () => reply(18),
  thread: () => thread(18),
};

/** The size that a menu is given to stay within the window. */
const MENU_WIDTH = 260;
const ITEM_HEIGHT = 36;

export function drawOverlays() {
  return html`${state.menu === null ? nothing : drawMenu(state.menu)}${state.dialog === null ? nothing : drawDialog(state.dialog)}
    ${state.modal === null ? nothing : drawModal(state.modal)}
    ${state.notice === null ? nothing : html`<div class="notice">${state.notice}</div>`}`;
}

/** @param {Menu} menu */
function drawMenu(menu) {
  const height = menu.items.length * ITEM_HEIGHT + 24;
  const style = {
    left: `${Math.max(8, Math.min(menu.x, innerWidth - MENU_WIDTH - 8))}px`,
    top: `${Math.max(8, Math.min(menu.y, innerHeight - height))}px`,
  };
  return html`<div class="menu-back" @mousedown=${() => closeMenu(true)} @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}></div>
    <div class="menu" role="menu" aria-label=${menu.label} data-menu ${styled(style)} @keydown=${onMenuKey}>
      ${menu.items.map(
        (item) => html`${item.apart === true ? html`<hr />` : nothing}
          <button type="button" role="menuitem" tabindex="-1" class="menu-item ${item.danger === true ? 'danger' : ''}"
            @pointermove=${focusItem}
            @click=${() => {
              closeMenu(true);
              item.run();
            }}><span>${item.label}</span>${item.aside ? html`<small>${item.aside}</small>` : nothing}${item.icon === undefined ? nothing : ICONS[item.icon]?.()}</button>`,
      )}
    </div>`;
}

/** One item is chosen at a time, by the pointer or by the keys. @param {Event} event */
function focusItem({ currentTarget }) {
  if (currentTarget instanceof HTMLElement && currentTarget !== document.activeElement) currentTarget.focus();
}

/** @param {KeyboardEvent} event */
function onMenuKey(event) {
  const items = [...document.querySelectorAll('[data-menu] [role="menuitem"]')].filter(
    (each) => each instanceof HTMLElement,
  );
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[/** @type {keyof typeof steps} */ (event.key)];
  if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') closeMenu(true);
  else return;
  event.preventDefault();
}

/** Keeps Tab within, and lets Escape out. @param {KeyboardEvent} event @param {() => void} out */
function trap(event, out) {
  if (event.key === 'Escape') {
    event.preventDefault();
    return out();
  }
  if (event.key !== 'Tab') return;
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  const stops = [...box.querySelectorAll('button, input, textarea, select')].filter(
    (each) => each instanceof HTMLElement && !each.hasAttribute('disabled'),
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const other = event.shiftKey ? stops.at(-1) : stops[0];
  if (document.activeElement !== edge || !(other instanceof HTMLElement)) return;
  event.preventDefault();
  other.focus();
}

/** @param {Dialog} dialog */
function drawDialog(dialog) {
  const agree = (/** @type {Event} */ event) => {
    event.preventDefault();
    closeDialog(dialog.field?.value ?? '');
  };
  const onInput = (/** @type {InputEvent} */ event) => {
    if (dialog.field !== null) dialog.field.value = /** @type {HTMLInputElement} */ (event.target).value;
    update();
  };
  return html`<div class="back" @mousedown=${() => closeDialog()}></div>
    <form class="modal" role="dialog" aria-modal="true" aria-labelledby="dialog-title" data-dialog @submit=${agree}
      @keydown=${(/** @type {KeyboardEvent} */ event) => trap(event, () => closeDialog())}>
      <div class="modal-head"><h1 id="dialog-title">${dialog.title}</h1></div>
      <div class="modal-body">
        ${dialog.text === '' ? nothing : html`<p>${dialog.text}</p>`}
        ${
          dialog.field === null
            ? nothing
            : html`<label class="modal-field"><span>${dialog.field.label}</span><input type="text" maxlength=${dialog.field.max} .value=${live(dialog.field.value)} @input=${onInput} /></label>`
        }
      </div>
      <div class="modal-foot">${dialog.tells === true ? nothing : html`<button type="button" class="button bare" @click=${() => closeDialog()}>Cancel</button>`}
        <button type="submit" data-action class="button ${dialog.danger ? 'danger' : 'primary'}">${dialog.action}</button></div>
    </form>`;
}

/** @param {OpenModal} open */
function drawModal(open) {
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    void submitModal();
  };
  const texts = open.modal.components.filter(({ type }) => type === 10);
  return html`<div class="back"></div>
    <form class="modal" role="dialog" aria-modal="true" aria-labelledby="modal-title" data-modal novalidate @submit=${send}
      @keydown=${(/** @type {KeyboardEvent} */ event) => trap(event, closeModal)}>
      <div class="modal-head">${state.bot === null ? nothing : avatar(state.bot, 24)}<h1 id="modal-title">${open.modal.title}</h1>
        <button type="button" class="tool" aria-label="Close" @click=${closeModal}>${close(24)}</button></div>
      <div class="modal-body">
        ${texts.map((each, index) => markdown(each.content ?? '', { key: `modal-${index}`, channelId: '' }))}
        ${modalInputs(open.modal.components).map((field) => drawModalInput(open, field))}
        <p class="modal-warning">This form will be submitted to ${state.bot === null ? 'the application' : displayName(state, state.bot)}. Do not share passwords or other sensitive information.</p>
        ${open.failed === null ? nothing : html`<p class="error" role="alert">${open.failed}</p>`}
      </div>
      <div class="modal-foot"><button type="button" class="button bare" @click=${closeModal}>Cancel</button>
        <button type="submit" class="button primary" ?disabled=${open.sending}>${open.sending ? 'Submitting…' : 'Submit'}</button></div>
    </form>`;
}
