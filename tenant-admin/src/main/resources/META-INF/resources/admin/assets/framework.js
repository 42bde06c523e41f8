// Dragging columns to another place, and the keys for undo and redo. All of it can be done with buttons, too.
{
  const tree = document.querySelector('.fw-tree[data-moves]');
  const PLACES = ['is-before', 'is-after', 'is-into'];
  let dragged = null;

  const row = event => event.target.closest?.('li[draggable="true"]');
  const unmark = () => tree.querySelectorAll('li').forEach(item => item.classList.remove(...PLACES));

  // The upper and lower quarter of a row stand for the place before and after it, the middle for below it.
  function place(item, y) {
    const { top, height } = item.getBoundingClientRect();
    const share = (y - top) / height;
    return share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'into';
  }

  function move(code, where, target) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = tree.dataset.moves;
    for (const [name, value] of Object.entries({ revision: tree.dataset.revision, code, place: where, target })) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }

  tree?.addEventListener('dragstart', event => {
    dragged = row(event);
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.dataset.code);
    }
  });
  tree?.addEventListener('dragover', event => {
    const over = row(event);
    unmark();
    if (dragged && over && over !== dragged) {
      event.preventDefault();
      over.classList.add(`is-${place(over, event.clientY)}`);
    }
  });
  tree?.addEventListener('drop', event => {
    const over = row(event);
    if (dragged && over && over !== dragged) {
      event.preventDefault();
      move(dragged.dataset.code, place(over, event.clientY), over.dataset.code);
    }
  });
  tree?.addEventListener('dragend', () => {
    dragged = null;
    unmark();
  });

  document.addEventListener('keydown', event => {
    const typing = event.target.matches('input, select, textarea');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') {
      return;
    }
    const button = document.querySelector(`[data-key="${event.shiftKey ? 'redo' : 'undo'}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}
