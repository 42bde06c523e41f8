// Rich text on top of the plain textarea, and a copy in this browser until the server has the text.
{
  const LONGEST_BODY = 500_000;
  const form = document.getElementById('article-form');
  const body = document.getElementById('body');
  const writable = !body.closest('fieldset').disabled;
  const copyKey = key => `zhanqun:text:${key}`;
  const own = copyKey(form.dataset.copyKey);

  // The media library adds its buttons, and what it does with files that are pasted or dropped (media-editor.js).
  const jodit = window.articleEditor = richText(body, {
    readonly: !writable,
    placeholder: '正文',
    minHeight: 420,
    showCharsCounter: true,
    buttons: ['undo', 'redo', '|', 'paragraph', 'bold', '|', 'ul', 'ol', '|', 'left', 'center', 'right', '|',
      'link', 'libraryPicture', 'libraryFile', 'table', 'hr', '|', 'eraser'],
    controls: {
      libraryPicture: { icon: 'image', tooltip: '插入图片', exec: () => document.dispatchEvent(new CustomEvent('library:open', { detail: 'picture' })) },
      libraryFile: { icon: 'file', tooltip: '插入文件链接', exec: () => document.dispatchEvent(new CustomEvent('library:open', { detail: 'file' })) },
      paragraph: { list: Jodit.atom({ p: '正文', h2: '小标题', h3: '次级标题', blockquote: '引文' }) },
    },
  });

  // Whatever the form asks, the facts of every kind of column too; a topic's blocks are edited on another page.
  const names = [...form.elements].map(field => field.name).filter(name => name && !['version', 'then', 'confirmed', 'topic'].includes(name));
  const read = () => Object.fromEntries(names.map(name => [name, form.elements[name].value]));
  const same = (one, other) => names.every(name => (one[name] ?? '') === (other[name] ?? ''));
  let stored = read();
  let leaving = false;
  const changed = () => form.hasAttribute('data-unsaved') || !same(read(), stored);

  const titled = () => {
    const title = document.getElementById('title');
    title.style.height = 'auto';
    title.style.height = `${title.scrollHeight}px`;
  };
  titled();

  // The text that the server has just taken needs no copy any more.
  if (['saved', 'submitted', 'published'].includes(form.dataset.done)) {
    localStorage.removeItem(own);
    localStorage.removeItem(copyKey(form.dataset.newKey));
    history.replaceState(null, '', location.pathname);
  }

  const state = document.getElementById('copy-state');
  let timer;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (changed()) {
        try {
          localStorage.setItem(own, JSON.stringify({ at: Date.now(), text: read() }));
          state.textContent = '没保存的文字在本机有副本';
        } catch {
          state.textContent = '还没保存；本机存不下副本，请及时保存';
        }
      }
    }, 800);
  };
  if (writable) {
    form.addEventListener('input', keep);
    form.addEventListener('input', titled);
    form.addEventListener('change', keep);
    jodit.events.on('change', keep);
    offerCopy();
  }

  function offerCopy() {
    const copy = JSON.parse(localStorage.getItem(own) ?? 'null');
    if (!copy || same(copy.text, stored)) {
      return;
    }
    const offer = document.getElementById('restore');
    document.getElementById('restore-time').textContent =
      new Date(copy.at).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
    offer.hidden = false;
    offer.querySelector('[data-restore]').addEventListener('click', () => {
      names.filter(name => name in copy.text).forEach(name => { form.elements[name].value = copy.text[name]; });
      jodit.value = copy.text.body ?? '';
      titled();
      document.dispatchEvent(new CustomEvent('library:restored'));
      offer.hidden = true;
    });
    offer.querySelector('[data-discard]').addEventListener('click', () => {
      localStorage.removeItem(own);
      offer.hidden = true;
    });
  }

  form.addEventListener('submit', event => {
    // The server cuts off what is far too large without reading it, and a browser then shows no answer.
    if (body.value.length > LONGEST_BODY) {
      event.preventDefault();
      state.textContent = `正文太大，还没保存：${body.value.length.toLocaleString('zh-CN')} 个字符，最多 ${LONGEST_BODY.toLocaleString('zh-CN')}；图片请先上传到媒体库再插入`;
      return;
    }
    leaving = true;
    if (changed()) {
      try {
        localStorage.setItem(own, JSON.stringify({ at: Date.now(), text: read() }));
      } catch {
        // The text is on its way to the server; the copy is only for when it does not arrive.
      }
    }
  });
  addEventListener('beforeunload', event => {
    if (writable && !leaving && changed()) {
      event.preventDefault();
    }
  });
  addEventListener('pageshow', () => { leaving = false; });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.querySelector('button[name="then"][value="save"]')?.click();
    }
  });
}
