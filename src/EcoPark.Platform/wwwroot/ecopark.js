// Keys, layers and cards of the workbench. Without it every page still works with the pointer.

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable="true"]');

const before = [];

export function showLayer(dialog) {
  if (!dialog.open) {
    before.push(document.activeElement);
    dialog.addEventListener('cancel', (event) => {
      // The page decides whether a layer closes: Escape does what its close button does.
      const close = dialog.querySelector('[data-close]');
      if (close) { event.preventDefault(); close.click(); }
    });
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.querySelector('[data-close]')?.click(); });
    dialog.showModal();
  }
}

// The page takes a layer away as a whole, so the browser cannot give the focus back by itself.
export const layerGone = () => before.pop()?.focus?.();

export const remember = (key, value) => localStorage.setItem(key, value);

export const recall = (key) => localStorage.getItem(key);

export function start() {
  if (document.documentElement.dataset.keys) return;
  document.documentElement.dataset.keys = 'on';
  document.documentElement.dataset.rail = localStorage.getItem('rail') ?? 'wide';
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  document.addEventListener('pointerover', (event) => cardLater(event.target.closest?.('[data-card]'), 300));
  document.addEventListener('focusin', (event) => cardLater(event.target.closest?.('[data-card]'), 0));
  document.addEventListener('focusout', closeCard);
  document.addEventListener('scroll', closeCard, true);
}

// Cards over numbers: fixed, so that no scrolling box cuts them.
let cardTimer, cardOwner;

function cardLater(owner, delay) {
  if (owner === cardOwner) return;
  closeCard();
  cardOwner = owner;
  if (owner) cardTimer = setTimeout(() => openCard(owner), delay);
}

function openCard(owner) {
  const card = owner.querySelector(':scope > .card');
  if (!card) return;
  card.classList.add('open');
  const at = owner.getBoundingClientRect(), size = card.getBoundingClientRect();
  const below = at.bottom + 8 + size.height <= innerHeight || at.top < size.height + 8;
  card.style.top = `${below ? at.bottom + 8 : at.top - 8 - size.height}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
}

function closeCard() {
  clearTimeout(cardTimer);
  cardOwner?.querySelector(':scope > .card')?.classList.remove('open');
  cardOwner = undefined;
}

// Keys.
let going = 0;

function onKey(event) {
  if (event.key === 'Escape') return closeTop();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  const row = event.target.closest?.('tr[data-row]');
  if (Date.now() - going < 1200) {
    going = 0;
    const door = document.querySelector(`[data-go="${event.key}"]`);
    if (door) { event.preventDefault(); door.click(); }
    return;
  }
  switch (event.key) {
    case '/': focus(event, '[data-search]'); break;
    case 'g': going = Date.now(); break;
    case '?': document.getElementById('keys')?.showModal(); break;
    case '[': toggleRail(); break;
    case 't': document.activeElement?.closest?.('a.figure, button.figure')?.click(); break;
    case 'e': row?.querySelector('[data-edit]')?.click(); break;
    case 'j': case 'ArrowDown': moveRow(event, row, 1); break;
    case 'k': case 'ArrowUp': moveRow(event, row, -1); break;
    case 'Enter': if (row && event.target === row) { event.preventDefault(); row.querySelector('[data-open]')?.click(); } break;
    case ' ': if (row && event.target === row) { event.preventDefault(); row.querySelector('input[type=checkbox]')?.click(); } break;
  }
}

function focus(event, selector) {
  const target = document.querySelector(selector);
  if (target) { event.preventDefault(); target.focus(); target.select?.(); }
}

function moveRow(event, row, step) {
  // Arrows belong to the page until a row has the focus; j and k may begin.
  const list = row?.closest('[data-rows]') ?? (event.key.length === 1 ? document.querySelector('[data-rows]') : null);
  if (!list) return;
  const rows = [...list.querySelectorAll('tr[data-row]')];
  const next = rows[Math.max(0, Math.min(rows.length - 1, row ? rows.indexOf(row) + step : 0))];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  if (list.dataset.rows === 'follow') next.querySelector('[data-open]')?.click();
}

function closeTop() {
  if (document.querySelector('dialog[open]')) return;
  const card = document.querySelector('.card.open');
  if (card) return closeCard();
  const menu = document.querySelector('details.menu[open]');
  if (menu) { menu.open = false; menu.querySelector('summary')?.focus(); return; }
  if (typing(document.activeElement ?? document.body)) { document.activeElement.blur(); return; }
  document.querySelector('[data-escape]')?.click();
}

function toggleRail() {
  const next = document.documentElement.dataset.rail === 'icons' ? 'wide' : 'icons';
  document.documentElement.dataset.rail = next;
  localStorage.setItem('rail', next);
}

function onClick(event) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target) || event.target.closest('.sheet a, .sheet [data-closes]')) menu.open = false;
  }
  const button = event.target.closest?.('[data-do]');
  switch (button?.dataset.do) {
    case 'rail': toggleRail(); break;
    case 'drawer': document.documentElement.toggleAttribute('data-drawer'); break;
    case 'keys': document.getElementById('keys')?.showModal(); break;
    case 'close': button.closest('dialog')?.close(); break;
    case 'print': print(); break;
    default:
      if (event.target.closest?.('.rail a')) document.documentElement.removeAttribute('data-drawer');
  }
}
