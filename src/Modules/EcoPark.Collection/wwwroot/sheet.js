// A table edited like a sheet: arrows move, Enter goes down, cells copied from Excel are put in at the cursor.

export function attach(table, page) {
  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('[data-cell]');
    if (!cell) return;
    const [row, column] = cell.dataset.cell.split(',').map(Number);
    const inside = cell.tagName === 'INPUT' && cell.selectionStart !== cell.selectionEnd;
    const atStart = cell.tagName !== 'INPUT' || cell.selectionStart === 0, atEnd = cell.tagName !== 'INPUT' || cell.selectionEnd === cell.value.length;
    if (event.key === 'ArrowUp' && cell.tagName === 'INPUT') move(event, row - 1, column);
    else if ((event.key === 'ArrowDown' && cell.tagName === 'INPUT') || event.key === 'Enter') move(event, row + 1, column);
    else if (event.key === 'ArrowLeft' && atStart && !inside) move(event, row, column - 1);
    else if (event.key === 'ArrowRight' && atEnd && !inside) move(event, row, column + 1);
  });
  table.addEventListener('paste', (event) => {
    const cell = event.target.closest('[data-cell]');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    const [row, column] = cell.dataset.cell.split(',').map(Number);
    page.invokeMethodAsync('Paste', row, column, text);
  });
  const move = (event, row, column) => {
    const next = table.querySelector(`[data-cell="${row},${column}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select?.();
  };
}

export function focusCell(id) {
  const cell = document.getElementById(id);
  cell?.focus();
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function keys(page) {
  const listen = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select') || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    if (['a', 'r', 'q', 'j', 'k'].includes(key)) { event.preventDefault(); page.invokeMethodAsync('Key', key); }
  };
  document.addEventListener('keydown', listen);
  return { stop: () => document.removeEventListener('keydown', listen) };
}

export async function download(name, content) {
  const address = URL.createObjectURL(new Blob([await content.arrayBuffer()]));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
