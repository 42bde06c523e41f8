// On top of plain forms: rich text, the pictures that were chosen, and what they show as the library says it.
{
  const form = document.getElementById('topic-form');

  for (const area of form.querySelectorAll('textarea[data-rich]')) {
    richText(area, {
      readonly: area.closest('fieldset').disabled,
      minHeight: 200,
      statusbar: false,
      buttons: ['undo', 'redo', '|', 'bold', '|', 'ul', 'ol', '|', 'link', 'table', '|', 'eraser'],
    });
  }

  function picture(select) {
    const shown = select.parentElement.querySelector('.entry-pic') ?? new Image();
    shown.className = 'entry-pic';
    shown.alt = '';
    shown.hidden = !select.value;
    if (select.value) {
      shown.src = select.value;
    }
    select.after(shown);
  }

  const pictures = [...form.querySelectorAll('select[name$=".url"]')]
    .filter(select => form.elements[select.name.replace(/url$/, 'alt')]);
  for (const select of pictures) {
    picture(select);
    select.addEventListener('change', () => {
      picture(select);
      const alt = form.elements[select.name.replace(/url$/, 'alt')];
      const [, said] = select.selectedOptions[0].textContent.split('：');
      alt.value ||= said ?? '';
    });
  }

  const blocks = document.getElementById('blocks');
  if (blocks && !blocks.closest('fieldset').disabled) {
    sorting(blocks, { onUpdate: () => { changed = true; } });
  }

  let changed = form.querySelector('[autofocus]') !== null;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => {
    if (changed) {
      event.preventDefault();
    }
  });
}
