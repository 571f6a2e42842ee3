/** What lies over the page, opened and put away: a menu, or a question that the page itself asks. */
import { state, update } from './app.js';

/** @import { Dialog, Menu } from './types.d.ts' */

export const activeElement = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** @param {Omit<Menu, 'opener'>} menu */
export function openMenu(menu) {
  state.menu = { ...menu, opener: activeElement() };
  update(() => {
    /** @type {HTMLElement | null} */
    const first = document.querySelector('[data-menu] [role="menuitem"]');
    first?.focus();
  });
}

/** @param {boolean} giveBack whether the focus goes back to where it was */
export function closeMenu(giveBack) {
  const { menu } = state;
  if (menu === null) return;
  state.menu = null;
  update(() => {
    if (giveBack) menu.opener?.focus();
  });
}

/** @param {Omit<Dialog, 'opener'>} dialog */
export function openDialog(dialog) {
  state.dialog = { ...dialog, opener: activeElement() };
  update(() => {
    /** @type {HTMLElement | null} */
    const first = document.querySelector('[data-dialog] input, [data-dialog] [data-action]');
    first?.focus();
  });
}

/** @param {string} [value] the field's value, where the dialog was agreed to */
export function closeDialog(value) {
  const { dialog } = state;
  state.dialog = null;
  update(() => dialog?.opener?.focus());
  if (value !== undefined) dialog?.run(value);
}
