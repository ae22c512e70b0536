// Keeps what is written in a form in this browser until it has been saved.
'use strict';
(() => {
  const key = form => 'aterblick-draft ' + form.dataset.draft;
  const fields = form => [...form.elements].filter(field => field.name && field.name !== '_csrf' && field.name !== 'attempt');
  const written = form => JSON.stringify(fields(form).map(field => field.value));

  // A browser that keeps nothing shall not keep anybody from reporting.
  const storage = action => { try { return action(localStorage); } catch { return null; } };

  const notice = form => form.closest('.report-form').querySelector('.draft');

  const restore = form => {
    const draft = storage(kept => kept.getItem(key(form)));
    // What was seen when it was written goes with it: whoever has reported since is not overwritten unseen.
    const seen = form.elements.seen.value;
    const refused = form.closest('.report-form').querySelector('[role=alert]');
    if (draft && draft !== written(form) && !refused) {
      const values = JSON.parse(draft);
      if (values.length === fields(form).length) {
        fields(form).forEach((field, i) => { field.value = values[i]; });
        notice(form).hidden = false;
      }
    }
    notice(form).querySelector('[data-discard]').addEventListener('click', () => {
      storage(kept => kept.removeItem(key(form)));
      form.reset();
      form.elements.seen.value = seen;
      notice(form).hidden = true;
    });
  };

  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-draft]');
    if (form) { storage(kept => kept.setItem(key(form), written(form))); }
  });

  const start = root => root.querySelectorAll('form[data-draft]:not([data-kept])').forEach(form => {
    form.dataset.kept = '';
    restore(form);
  });

  document.addEventListener('DOMContentLoaded', () => {
    const saved = document.querySelector('[data-saved]')?.dataset.saved;
    if (saved) {
      storage(kept => Object.keys(kept).filter(name => name.startsWith('aterblick-draft ') && name.endsWith(' ' + saved))
        .forEach(name => kept.removeItem(name)));
    }
    start(document);
  });
  document.addEventListener('htmx:load', event => start(event.target.parentNode ?? event.target));
  document.addEventListener('htmx:afterSwap', event => event.target.querySelector('select, input:not([type=hidden]), textarea')?.focus());
  // Whoever has been signed out meanwhile, or is offline, goes to the page itself.
  for (const failed of ['htmx:sendError', 'htmx:responseError', 'htmx:swapError']) {
    document.addEventListener(failed, event => { if (event.target.href) { location.href = event.target.href; } });
  }
})();
