// Dragging things of a list to another place, as all pages do it. Whatever can be dragged can be moved with buttons, too.
{
  window.sorting = (list, options) => {
    list.querySelectorAll('.grip').forEach(grip => { grip.hidden = false; });
    return Sortable.create(list, {
      handle: '.grip',
      animation: 150,
      forceFallback: true,
      fallbackTolerance: 4,
      ...options,
    });
  };

  // What a plain form with these fields would do: the server moves, and shows the page anew.
  window.sendMove = (action, fields) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = action;
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  };
}
