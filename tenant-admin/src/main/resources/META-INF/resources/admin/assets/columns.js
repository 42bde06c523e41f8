// Dragging featured columns to another place. All of it can be done with the buttons of a column's settings, too.
{
  const lists = document.querySelectorAll('.rows[data-drop]');
  document.querySelectorAll('.grip').forEach(grip => { grip.hidden = false; });
  let next = null;

  const own = row => row?.classList.contains('own') ?? false;

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
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `${list.dataset.drop}/${item.dataset.code}/dropping`;
    const after = item.nextElementSibling;
    const before = own(after) && after.dataset.parent === above ? after.dataset.code : '';
    for (const [name, value] of Object.entries({ parent: above, before })) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }

  for (const list of lists) {
    Sortable.create(list, {
      group: 'columns',
      draggable: 'li',
      handle: '.grip',
      animation: 150,
      forceFallback: true,
      fallbackTolerance: 4,
      onStart: event => { next = event.item.nextElementSibling; },
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
