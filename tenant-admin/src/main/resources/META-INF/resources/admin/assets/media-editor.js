// The media library in the editor: pictures and files into the text, attachments, the lead picture, pasting and dropping.
{
  if (window.mediaChooser) {
    const editor = window.articleEditor;
    const attachments = document.getElementById('attachments');
    const attached = document.getElementById('attached');
    const { picture, send } = mediaChooser;

    const changed = () => document.getElementById('article-form').dispatchEvent(new Event('change', { bubbles: true }));

    // What is chosen. The place in the text is marked with elements that must not stay, also when nothing was chosen.
    const PURPOSES = {
      picture: { title: '插入图片', kind: 'PICTURE', use: inText(insertPicture) },
      file: { title: '插入文件链接', kind: '', use: inText(insertLink) },
      attachment: { title: '添加附件', kind: '', use: file => attach([...ids(), file.id]) },
      lead: { title: '选标题图', kind: 'PICTURE', use: file => lead(file) },
    };

    function inText(insert) {
      return file => {
        editor.selection.restore();
        insert(file);
      };
    }

    function purpose(name) {
      editor.selection.save();
      return { ...PURPOSES[name], closed: () => editor.selection.restore() };
    }

    // Into the text

    function insertPicture(file) {
      const image = editor.createInside.element('img');
      image.setAttribute('src', file.address);
      image.setAttribute('alt', file.alt ?? '');
      if (Number(file.width) > 0) {
        image.setAttribute('width', Math.min(9999, file.width));
        image.setAttribute('height', Math.min(9999, file.height));
      }
      editor.selection.insertNode(image);
      editor.synchronizeValues();
    }

    function insertLink(file) {
      const link = editor.createInside.element('a');
      link.setAttribute('href', file.address);
      link.textContent = `${file.name}（${file.note}）`;
      editor.selection.insertNode(link);
      editor.synchronizeValues();
    }

    // A picture that is pasted or dropped is uploaded; the text never holds its bytes.
    async function takeFiles(event, files) {
      const wanted = [...files];
      if (!wanted.length) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const words = document.getElementById('copy-state');
      for (const file of wanted) {
        const stored = await send(file, text => { words.textContent = text; });
        if (stored?.kind === 'PICTURE' && !stored.alt && wanted.length === 1) {
          mediaChooser.describe(stored, purpose('picture'));
        } else if (stored?.kind === 'PICTURE') {
          insertPicture(stored);
          if (!stored.alt) {
            words.textContent = '图片已插入；请逐张双击，写上说明';
          }
        } else if (stored) {
          insertLink(stored);
        }
      }
    }
    // Word puts a picture of the text beside the text itself: text comes first.
    editor.editor.addEventListener('paste', event => {
      const text = event.clipboardData?.types.some(type => type === 'text/html' || type === 'text/plain');
      if (!text) {
        takeFiles(event, event.clipboardData?.files ?? []);
      }
    }, true);
    // A picture that is moved within the text comes with its HTML.
    editor.editor.addEventListener('drop', event => {
      if (!event.dataTransfer?.types.includes('text/html')) {
        takeFiles(event, event.dataTransfer?.files ?? []);
      }
    }, true);

    // Attachments, in order

    const ids = () => attachments.value.split(',').filter(Boolean);

    async function attach(list) {
      attachments.value = [...new Set(list.map(String))].join(',');
      changed();
      await showAttached();
    }

    async function showAttached() {
      const answer = await fetch(`${attached.dataset.from}?ids=${attachments.value}`, { headers: { 'X-Requested-With': 'JavaScript' } }).catch(() => null);
      if (answer?.ok) {
        attached.innerHTML = await answer.text();
      }
    }

    attached.addEventListener('click', event => {
      const button = event.target.closest('[data-attached]');
      if (button) {
        const id = button.closest('[data-id]').dataset.id;
        const list = ids();
        const place = list.indexOf(id);
        list.splice(place, 1);
        if (button.dataset.attached === 'up') {
          list.splice(Math.max(0, place - 1), 0, id);
        }
        attach(list);
      }
    });

    // The lead picture

    const url = document.getElementById('pictureUrl');
    const preview = document.getElementById('lead-picture');
    const showLead = () => preview.replaceChildren(...url.value.trim() ? [picture(url.value.trim())] : []);

    function lead(file) {
      url.value = file.address;
      document.getElementById('pictureAlt').value = file.alt;
      showLead();
      changed();
    }
    url.addEventListener('change', showLead);
    showLead();

    document.addEventListener('click', event => {
      const button = event.target.closest('[data-library]');
      if (button) {
        mediaChooser.open(purpose(button.dataset.library));
      }
    });
    document.addEventListener('library:open', event => mediaChooser.open(purpose(event.detail)));
    document.addEventListener('library:restored', () => {
      showAttached();
      showLead();
    });
  }
}
