// The paper of the report. A section is edited where it is read: words are typed, everything with data-source is one piece
// that is moved or deleted whole. What is stored is the text with these sources in it; nothing else of the page survives.

const pause = 800;

export function attach(paper, page) {
  const state = { paper, page, timers: new Map(), sent: new Map(), caret: null, numerals: [] };
  const on = (target, name, handler, options) => target.addEventListener(name, handler, options);
  on(paper, 'beforeinput', refuse);
  on(paper, 'paste', (event) => putText(event, event.clipboardData));
  on(paper, 'drop', (event) => event.preventDefault());
  on(paper, 'input', (event) => { const host = hostOf(event.target); if (host) { mark(state, host); later(state, host); } });
  on(paper, 'focusin', (event) => { const host = hostOf(event.target); if (!host) return; if (!state.sent.has(host)) state.sent.set(host, sourceOf(host)); tell(state, 'Entered', host.dataset.section); });
  on(paper, 'focusout', (event) => {
    const host = hostOf(event.target);
    if (host && hostOf(event.relatedTarget) !== host) send(state, host, true);
  });
  on(paper, 'click', (event) => pick(state, event.target.closest('[data-pick]')));
  on(paper, 'keydown', (event) => {
    if (event.target.matches?.('[data-pick]') && (event.key === 'Enter' || event.key === ' ') && !event.altKey) { event.preventDefault(); pick(state, event.target); }
  });
  const keys = (event) => onKey(state, event);
  const selection = () => keepCaret(state);
  // A section that the page draws anew brings new words.
  const drawn = new MutationObserver((changes) => {
    if (changes.some((change) => [...change.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE && (node.matches('[data-section]') || node.querySelector('[data-section]'))))) markAll(state);
  });
  drawn.observe(paper, { childList: true, subtree: true });
  // The tab is closed within the pause: the last words are sent, and the browser asks.
  const closing = (event) => { if (state.timers.size > 0) { event.preventDefault(); flush(); } };
  on(window, 'beforeunload', closing);
  on(document, 'keydown', keys);
  on(document, 'selectionchange', selection);
  const flush = async () => { for (const host of [...state.timers.keys()]) await send(state, host, false); };
  return {
    caret: () => state.caret,
    source: (section) => { const host = find(paper, section); return host ? sourceOf(host) : null; },
    numerals: (list) => { state.numerals = list; markAll(state); },
    select: (section, from, to) => select(state, section, from, to),
    show: (id) => show(id),
    flush,
    paginate: () => paginate(paper),
    dispose: () => { drawn.disconnect(); window.removeEventListener('beforeunload', closing); document.removeEventListener('keydown', keys); document.removeEventListener('selectionchange', selection); CSS.highlights?.delete('unbound'); },
  };
}

// A page that is being left no longer listens; as long as the paper is there, a failed call is a fault.
const tell = (state, ...call) => state.page.invokeMethodAsync(...call).catch((error) => { if (state.paper.isConnected) throw error; });

const hostOf = (node) => node?.closest?.('[data-section][contenteditable]') ?? node?.parentElement?.closest('[data-section][contenteditable]');
const find = (paper, section) => paper.querySelector(`[data-section="${CSS.escape(section)}"]`);

// Words only: no formats, no braces, which belong to the stored language.
function refuse(event) {
  if (event.inputType.startsWith('format') || /[{}]/.test(event.data ?? '')) event.preventDefault();
}

function putText(event, clipboard) {
  if (!hostOf(event.target)) return;
  event.preventDefault();
  document.execCommand('insertText', false, (clipboard?.getData('text/plain') ?? '').replace(/\s*\r?\n\s*/g, '').replace(/[{}]/g, ''));
}

// The stored text of a node: words, sources of pieces, a line feed between paragraphs.
function sourceOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[{}\u00a0\u200b\n]/g, '');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (node.dataset.source !== undefined) return node.dataset.source;
  const inside = [...node.childNodes].map(sourceOf).join('');
  return node.tagName === 'P' ? `${inside}\n` : inside;
}

// How many characters of the stored text stand before a place in it.
function offsetOf(host, node, offset) {
  const range = document.createRange();
  range.setStart(host, 0);
  range.setEnd(node, offset);
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const before = sourceOf(holder);
  // The clone closes the paragraph in which the place stands.
  return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('p') ? before.length - 1 : before.length;
}

function keepCaret(state) {
  const selection = getSelection();
  const host = selection.rangeCount > 0 ? hostOf(selection.anchorNode) : null;
  if (host && state.paper.contains(host)) state.caret = { section: host.dataset.section, at: offsetOf(host, selection.anchorNode, selection.anchorOffset) };
}

function later(state, host) {
  clearTimeout(state.timers.get(host));
  state.timers.set(host, setTimeout(() => send(state, host, false), pause));
}

async function send(state, host, left) {
  clearTimeout(state.timers.get(host));
  const waiting = state.timers.delete(host);
  const text = sourceOf(host);
  const changed = waiting || (state.sent.has(host) && state.sent.get(host) !== text);
  state.sent.set(host, text);
  if (changed) await tell(state, 'Typed', host.dataset.section, text, left);
  else if (left && host.isConnected) await tell(state, 'Left', host.dataset.section);
}

function pick(state, chip) {
  if (!chip) return;
  const host = chip.closest('[data-section]');
  const at = host ? offsetOf(host, chip.parentNode, [...chip.parentNode.childNodes].indexOf(chip)) : 0;
  state.paper.querySelectorAll('[data-pick].on').forEach((other) => other.classList.remove('on'));
  chip.classList.add('on');
  tell(state, 'Picked', host?.dataset.section ?? '', at, chip.dataset.source ?? '', chip.dataset.fact ?? '');
}

function onKey(state, event) {
  if (event.altKey && event.key === 'Enter') {
    const focused = document.activeElement?.closest?.('[data-pick]');
    event.preventDefault();
    if (focused && !focused.classList.contains('on')) { pick(state, focused); setTimeout(openTrace, 400); } else openTrace();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
  if (event.key === 'j' || event.key === 'k') step(state, event, event.key === 'j' ? 1 : -1);
}

const openTrace = () => document.querySelector('[data-trace]')?.click();

function step(state, event, by) {
  const sections = [...state.paper.querySelectorAll('[data-part]')];
  const top = state.paper.parentElement.getBoundingClientRect().top + 60;
  const now = sections.findLastIndex((section) => section.getBoundingClientRect().top <= top);
  const next = sections[Math.max(0, Math.min(sections.length - 1, now + by))];
  if (!next) return;
  event.preventDefault();
  show(next.id);
  tell(state, 'Reached', next.dataset.part);
}

function show(id) {
  const section = document.getElementById(id);
  if (!section) return;
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

function select(state, section, from, to) {
  const host = find(state.paper, section);
  if (!host) return;
  const start = placeOf(host, from), end = placeOf(host, to);
  host.focus();
  if (start && end) getSelection().setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

// The place in the page of a character of the stored text; pieces are not entered.
function placeOf(host, at) {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.parentElement.closest('[data-source]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let passed = 0, last = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const length = sourceOf(node).length;
      if (passed + length >= at) return { node, offset: Math.min(node.length, at - passed) };
      passed += length;
      last = { node, offset: node.length };
    } else if (node.dataset.source !== undefined) passed += node.dataset.source.length;
    else if (node.tagName === 'P' && node !== host.querySelector('p')) passed += 1;
  }
  return last;
}

// Digits typed by hand are bound to nothing and are marked while they are typed, without touching the text.
const markAll = (state) => state.paper.querySelectorAll('[data-section][contenteditable]').forEach((host) => mark(state, host));

function mark(state, host) {
  if (!CSS.highlights) return;
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT, (node) => node.parentElement.closest('[data-source]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const ranges = [];
  while (walker.nextNode()) {
    let text = walker.currentNode.data;
    for (const phrase of state.numerals) text = text.replaceAll(phrase, ' '.repeat(phrase.length));
    for (const digits of text.matchAll(/\p{Nd}+(?:[.,．]\p{Nd}+)*/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, digits.index);
      range.setEnd(walker.currentNode, digits.index + digits[0].length);
      ranges.push(range);
    }
  }
  const kept = [...(CSS.highlights.get('unbound') ?? [])].filter((range) => range.startContainer.isConnected && !host.contains(range.startContainer));
  CSS.highlights.set('unbound', new Highlight(...kept, ...ranges));
}

// The official page: 22 lines of 28 pt. Paragraphs break between lines, tables between rows with their head repeated.
function paginate(paper) {
  const source = paper.querySelector('[data-flow]'), pages = paper.querySelector('[data-pages]');
  if (!source || !pages) return 0;
  pages.replaceChildren();
  // The page is drawn in its true proportions, as large as the desk allows.
  pages.style.zoom = Math.min(1, (paper.clientWidth - 48) / source.getBoundingClientRect().width * 156 / 210);
  const line = parseFloat(getComputedStyle(source).lineHeight), height = 22 * line;
  let page = null, left = 0;
  const turn = () => {
    page = document.createElement('div');
    page.className = 'a4';
    page.dataset.number = `— ${pages.children.length + 1} —`;
    pages.append(page);
    left = height;
  };
  const put = (node, size) => { page.append(node); left -= size; };
  const blocks = [...source.children];
  turn();
  blocks.forEach((block, index) => {
    const size = block.getBoundingClientRect().height;
    if (block.matches('.break')) { if (left < height) turn(); return; }
    if (block.matches('table')) { left = putTable(block, put, turn, () => left); return; }
    const next = blocks[index + 1];
    const wanted = block.matches('h2, h3, h4, h5, figcaption, .caption') ? size + Math.min(line * 2, next?.getBoundingClientRect().height ?? 0) : block.matches('p') ? Math.min(size, line) : size;
    if (wanted > left + 1 && left < height) turn();
    let done = 0;
    while (block.matches('p') && size - done > left + 1) {
      const lines = Math.max(1, Math.floor((left + 1) / line));
      put(cut(block, done, lines * line), lines * line);
      done += lines * line;
      turn();
    }
    put(done > 0 ? cut(block, done, size - done) : block.cloneNode(true), size - done);
  });
  return pages.children.length;
}

function cut(block, from, size) {
  const part = document.createElement('div'), copy = block.cloneNode(true);
  part.className = 'cut';
  part.style.height = `${size}px`;
  copy.style.marginTop = `${-from}px`;
  part.append(copy);
  if (from > 0) part.setAttribute('aria-hidden', 'true');
  return part;
}

function putTable(table, put, turn, left) {
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  let part = null;
  const begin = () => { part = table.cloneNode(false); if (table.tHead) part.append(table.tHead.cloneNode(true)); part.append(document.createElement('tbody')); put(part, head); };
  if (left() < head + 60) turn();
  begin();
  for (const row of table.tBodies[0].rows) {
    const size = row.getBoundingClientRect().height;
    if (size > left()) { turn(); begin(); }
    part.tBodies[0].append(row.cloneNode(true));
    put(part, size);
  }
  return left();
}
