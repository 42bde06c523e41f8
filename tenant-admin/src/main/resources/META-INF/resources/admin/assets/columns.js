// Dragging featured columns to another place.
{
  const own = row => row?.classList.contains('own') ?? false;
  let next = null;

  // Below what a row stands now: beside another featured one, or below the base column before it that takes some.
  function parent(item, list) {
    const { previousElementSibling: before, nextElementSibling: after } = item;
    if (own(before)) {
      return before.dataset.parent;
    }
    if (before && 'takes' in before.dataset) {
      return before.dataset.code;
    }
    if (own(after)) {
      return after.dataset.parent;
    }
    return 'takes' in list.dataset ? list.dataset.top : null;
  }

  function drop(item, list, above) {
    const after = item.nextElementSibling;
    const before = own(after) && after.dataset.parent === above ? after.dataset.code : '';
    sendMove(`${list.dataset.drop}/${item.dataset.code}/dropping`, { parent: above, before });
  }

  for (const list of document.querySelectorAll('.rows[data-drop]')) {
    sorting(list, {
      group: 'columns',
      draggable: 'li',
      onChoose: event => { next = event.item.nextElementSibling; },
      onEnd: event => {
        const { item, from, to } = event;
        if (from === to && item.nextElementSibling === next) {
          return;
        }
        const above = parent(item, to);
        if (above === null) {
          from.insertBefore(item, next);
        } else {
          drop(item, to, above);
        }
      },
    });
  }
}
