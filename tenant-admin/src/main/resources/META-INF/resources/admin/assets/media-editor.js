// The media library in the editor: pictures and files into the text, attachments, the lead picture, pasting and dropping.
{
  const dialog = document.getElementById('library');
  if (dialog) {
    const editor = window.articleEditor;
    const library = dialog.dataset.media;
    const find = document.getElementById('library-find');
    const state = document.getElementById('library-state');
    const choices = document.getElementById('library-choices');
    const upload = document.getElementById('library-file');
    const describe = document.getElementById('library-alt');
    const alt = document.getElementById('library-alt-text');
    const attachments = document.getElementById('attachments');
    const attached = document.getElementById('attached');
    const TITLES = { picture: '插入图片', file: '插入文件链接', attachment: '添加附件', lead: '选标题图' };
    const pictures = () => purpose === 'picture' || purpose === 'lead';
    let purpose = 'picture';
    let chosen = null;

    const changed = () => document.getElementById('article-form').dispatchEvent(new Event('change', { bubbles: true }));

    // For whoever sees it; what it shows is said in the field beside it.
    function picture(address) {
      const image = new Image();
      image.alt = '';
      image.src = address;
      image.addEventListener('error', () => image.remove());
      return image;
    }

    // What is chosen

    function open(wanted) {
      purpose = wanted;
      chosen = null;
      editor.selection.save();
      title();
      state.textContent = '';
      find.value = '';
      showChoices();
      dialog.showModal();
      find.focus();
    }

    function title() {
      document.getElementById('library-title').textContent = TITLES[purpose];
      upload.accept = pictures() ? 'image/jpeg,image/png,image/webp,image/gif,image/svg+xml' : '';
    }
    // Also when nothing was chosen: the place in the text is marked with elements that must not stay.
    dialog.addEventListener('close', () => editor.selection.restore());

    async function showChoices() {
      describe.hidden = true;
      choices.hidden = false;
      const wanted = new URLSearchParams({ q: find.value, kind: pictures() ? 'PICTURE' : '' });
      const answer = await fetch(`${library}/choices?${wanted}`, { headers: { 'X-Requested-With': 'JavaScript' } }).catch(() => null);
      if (answer?.ok) {
        choices.innerHTML = await answer.text();
      } else {
        state.textContent = answer?.status === 499 ? '登录已过期。请先在另一个窗口登录，再回来继续' : '媒体库暂时打不开，请稍后再试';
      }
    }

    let typing;
    find.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(showChoices, 300);
    });
    choices.addEventListener('click', event => {
      const button = event.target.closest('[data-choose]');
      if (button) {
        const { choose, address, name, width, height, note, version, folder } = button.dataset;
        take({ id: choose, address, name, width, height, note, version, folder, alt: button.dataset.alt });
      }
    });
    upload.addEventListener('change', async () => {
      const [file] = upload.files;
      upload.value = '';
      if (file) {
        const stored = await send(file, words => { state.textContent = words; });
        if (stored && pictures() && stored.kind !== 'PICTURE') {
          state.textContent = '这不是图片；文件已放进媒体库';
        } else if (stored) {
          take(stored);
        }
      }
    });

    async function send(file, say) {
      say(`正在上传 ${file.name}`);
      const heard = await mediaUpload(library, file, { progress: percent => say(percent < 100 ? `正在上传 ${percent}%` : '正在检查') });
      say(heard.error ?? '');
      return heard.file && { ...heard.file, note: `${heard.file.type === 'JPEG' ? 'JPG' : heard.file.type}，${size(heard.file.length)}` };
    }

    const size = length => length < 1048576 ? `${Math.max(1, Math.round(length / 1024))} KB` : `${(length / 1048576).toFixed(1)} MB`;

    function take(file) {
      chosen = file;
      if (!pictures()) {
        use();
        return;
      }
      choices.hidden = true;
      describe.hidden = false;
      document.getElementById('library-picture').replaceChildren(picture(file.address));
      alt.value = file.alt ?? '';
      alt.focus();
    }

    // A picture that was pasted: only what it shows is still wanted.
    function ask(file) {
      purpose = 'picture';
      editor.selection.save();
      title();
      state.textContent = '';
      dialog.showModal();
      take(file);
    }

    document.getElementById('library-back').addEventListener('click', showChoices);
    describe.addEventListener('submit', async event => {
      event.preventDefault();
      if (!chosen.alt) {
        await mediaDescribe(library, chosen, alt.value);
      }
      chosen.alt = alt.value;
      use();
    });

    function use() {
      dialog.close();
      if (purpose === 'picture') {
        editor.selection.restore();
        insertPicture(chosen);
      } else if (purpose === 'file') {
        editor.selection.restore();
        insertLink(chosen);
      } else if (purpose === 'lead') {
        lead(chosen);
      } else {
        attach([...ids(), chosen.id]);
      }
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
          ask(stored);
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
        open(button.dataset.library);
      }
    });
    document.addEventListener('library:open', event => open(event.detail));
    document.addEventListener('library:restored', () => {
      showAttached();
      showLead();
    });
  }
}
