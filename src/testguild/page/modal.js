/** A form that the bot asks a person to fill in: opening, checking as Discord's client does, sending, putting away. */

import { connection, onPush, state, update } from './app.js';
import { activeElement } from './overlays.js';

/** @import { Component, Modal } from './types.d.ts' */

/** The inputs of a modal: within rows, or within labels. @param {readonly Component[]} components @returns {{ input: Component, label: string, description: string }[]} */
export function modalInputs(components) {
  return components.flatMap((each) => {
    if (each.type === 18 && each.component !== undefined) {
      return [{ input: each.component, label: each.label ?? '', description: each.description ?? '' }];
    }
    if (each.type === 1) return modalInputs(each.components ?? []);
    return each.custom_id === undefined ? [] : [{ input: each, label: each.label ?? '', description: '' }];
  });
}

/** @param {string} interactionId @param {Modal} modal */
function openModal(interactionId, modal) {
  const values = new Map(
    modalInputs(modal.components).map(({ input }) => [
      input.custom_id ?? '',
      input.type === 4
        ? (input.value ?? '')
        : (input.options ?? []).filter((option) => option.default === true).map(({ value }) => value),
    ]),
  );
  state.modal = {
    interactionId,
    modal,
    values,
    errors: new Map(),
    sending: false,
    failed: null,
    opener: activeElement(),
  };
  update(() => {
    /** @type {HTMLElement | null} */
    const first = document.querySelector('[data-modal] textarea, [data-modal] input, [data-modal] select');
    first?.focus();
  });
}

export function closeModal() {
  const opener = state.modal?.opener;
  state.modal = null;
  update(() => opener?.focus());
}

/** @param {Component} input @param {string | string[]} value @returns {string | null} */
function wrong(input, value) {
  const required = input.required !== false;
  if (value.length === 0) return required ? 'This field is required' : null;
  if (typeof value === 'string') {
    const min = input.min_length ?? 0;
    const max = input.max_length ?? 4000;
    if (value.length < min) return `Must be at least ${min} in length.`;
    return value.length > max ? `Must be ${max} or fewer in length.` : null;
  }
  return value.length < (input.min_values ?? 1) ? `Choose at least ${input.min_values ?? 1}.` : null;
}

export async function submitModal() {
  const open = state.modal;
  if (open === null || open.sending) return;
  open.errors = new Map(
    modalInputs(open.modal.components).flatMap(({ input }) => {
      const id = input.custom_id ?? '';
      const error = wrong(input, open.values.get(id) ?? '');
      return error === null ? [] : [[id, error]];
    }),
  );
  if (open.errors.size > 0) {
    return update(() => {
      /** @type {HTMLElement | null} */
      const first = document.querySelector('[data-modal] [aria-invalid="true"]');
      first?.focus();
    });
  }
  open.sending = true;
  open.failed = null;
  update();
  try {
    await connection.act('modal', {
      interactionId: open.interactionId,
      values: Object.fromEntries(open.values),
    });
    if (state.modal === open) closeModal();
  } catch (error) {
    open.sending = false;
    open.failed = error instanceof Error ? error.message : 'Something went wrong. Try again.';
    update();
  }
}

onPush((push) => {
  if (push.t === 'modal') openModal(push.interactionId, push.modal);
});
