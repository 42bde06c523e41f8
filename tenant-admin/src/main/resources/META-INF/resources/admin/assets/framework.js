// Dragging columns to another place of the tree, and the keys for undo and redo. All of it can be done with buttons, too.
{
  const tree = document.querySelector('.fw-tree[data-moves]');
  // How far a row stands to the right of the one it belongs to.
  const STEP = 20;

  const depth = row => Number(row.dataset.depth);
  const retired = row => 'retired' in row.dataset;

  // What belongs to a row goes along; it is not shown meanwhile, so that nothing lands below itself.
  function below(item) {
    const rows = [];
    for (let row = item.nextElementSibling; row && depth(row) > depth(item); row = row.nextElementSibling) {
      rows.push(row);
    }
    return rows;
  }

  // The nearest row before or after that is shown, and not the copy that hangs on the pointer.
  function beside(item, way) {
    let row = item[way];
    while (row && (row.hidden || row.matches('.sortable-fallback'))) {
      row = row[way];
    }
    return row;
  }

  // The row at a depth that another one belongs to, itself included.
  function ancestor(row, wanted) {
    while (row && depth(row) > wanted) {
      row = row.previousElementSibling;
    }
    return row;
  }

  // Between two rows there may be several places, one a depth; how far to the side the row is held chooses.
  function place(item, wanted) {
    const before = beside(item, 'previousElementSibling');
    const after = beside(item, 'nextElementSibling');
    if (!before && !after) {
      return null;
    }
    const least = after ? depth(after) : 0;
    const most = before ? depth(before) + (retired(before) ? 0 : 1) : 0;
    for (let at = Math.max(least, Math.min(most, wanted)); at >= least; at--) {
      const above = at > 0 ? ancestor(before, at - 1) : null;
      if (above && retired(above)) {
        continue;
      }
      if (after && depth(after) === at) {
        return { at, where: 'before', target: after.dataset.code };
      }
      return before === above
        ? { at, where: 'into', target: before.dataset.code }
        : { at, where: 'after', target: ancestor(before, at).dataset.code };
    }
    return null;
  }

  if (tree) {
    let item = null;
    let carried = [];
    let next = null;
    let follower = null;
    let start = 0;
    let held = 0;

    const wanted = () => depth(item) + Math.round((held - start) / STEP);
    const show = at => { item.className = item.className.replace(/\bd\d+\b/, `d${at}`); };
    const aim = event => {
      held = event.clientX;
      show(place(item, wanted())?.at ?? depth(item));
    };

    sorting(tree, {
      draggable: 'li[data-movable]',
      onChoose: event => {
        ({ item } = event);
        carried = below(item);
        next = item.nextElementSibling;
        follower = (carried.at(-1) ?? item).nextElementSibling;
        start = held = event.originalEvent.clientX;
      },
      onStart: () => {
        carried.forEach(row => { row.hidden = true; });
        document.addEventListener('pointermove', aim);
      },
      onEnd: () => {
        document.removeEventListener('pointermove', aim);
        const found = place(item, wanted());
        const moved = found && (found.at !== depth(item) || beside(item, 'nextElementSibling') !== follower);
        carried.forEach(row => { row.hidden = false; });
        if (moved) {
          const { where, target } = found;
          sendMove(tree.dataset.moves, { revision: tree.dataset.revision, code: item.dataset.code, place: where, target });
        } else {
          show(depth(item));
          tree.insertBefore(item, next);
        }
      },
    });
  }

  document.addEventListener('keydown', event => {
    const typing = event.target.matches('input, select, textarea');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') {
      return;
    }
    const button = document.querySelector(`[data-key="${event.shiftKey ? 'redo' : 'undo'}"]`);
    if (button) {
      event.preventDefault();
      // The library swallows the click that follows a drag, also one that no mouse made.
      button.form.requestSubmit(button);
    }
  });
}
