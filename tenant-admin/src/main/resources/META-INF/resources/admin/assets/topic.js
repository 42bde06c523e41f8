// On top of plain forms: rich text, files that are chosen in the library's dialog, and blocks that are dragged.
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

  // A list of files is for browsers without this script; with it, the library's dialog finds, uploads and describes them.
  const TITLES = { PICTURE: '选图片', VIDEO: '选视频' };

  // For whoever sees it; what it shows is said in the field beside it.
  function picture(address) {
    const image = new Image();
    image.className = 'entry-pic';
    image.alt = '';
    image.src = address;
    return image;
  }

  function show(select, shown) {
    if (!select.value) {
      shown.replaceChildren();
    } else if (select.dataset.library === 'PICTURE') {
      shown.replaceChildren(picture(select.value));
    } else {
      shown.textContent = select.selectedOptions[0].textContent;
    }
    shown.parentElement.querySelector('[data-entry="drop"]').hidden = !select.value;
  }

  function take(select, value, name) {
    if (![...select.options].some(option => option.value === value)) {
      select.append(new Option(name, value));
    }
    select.value = value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function fromLibrary(select) {
    const file = document.getElementById('entry-file').content.firstElementChild.cloneNode(true);
    const label = form.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const shown = file.querySelector('.entry-shown');
    const choose = file.querySelector('[data-entry="choose"]');
    const drop = file.querySelector('[data-entry="drop"]');
    const alt = form.elements[select.name.replace(/url$/, 'alt')];
    choose.setAttribute('aria-label', `从媒体库选${label.textContent}`);
    drop.setAttribute('aria-label', `不用这个${label.textContent}`);
    label.removeAttribute('for');
    select.hidden = true;
    select.after(file);
    show(select, shown);
    choose.addEventListener('click', () => mediaChooser.open({
      title: TITLES[select.dataset.library],
      kind: select.dataset.library,
      use: chosen => {
        take(select, chosen.address, chosen.name);
        if (alt) {
          alt.value = chosen.alt ?? '';
        }
        show(select, shown);
        choose.focus();
      },
    }));
    drop.addEventListener('click', () => {
      take(select, '', '');
      if (alt) {
        alt.value = '';
      }
      show(select, shown);
      choose.focus();
    });
    if (select.autofocus) {
      choose.focus();
    }
  }
  for (const select of form.querySelectorAll('select[data-library]')) {
    if (window.mediaChooser) {
      fromLibrary(select);
    } else if (select.value && select.dataset.library === 'PICTURE') {
      select.after(picture(select.value));
    }
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
