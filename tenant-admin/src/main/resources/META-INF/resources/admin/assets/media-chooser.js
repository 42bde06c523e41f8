// The media library's dialog, for every page that wants a file of it: finding one, uploading one, and saying what a picture shows.
{
  const dialog = document.getElementById('library');
  if (dialog) {
    const library = dialog.dataset.media;
    const find = document.getElementById('library-find');
    const state = document.getElementById('library-state');
    const choices = document.getElementById('library-choices');
    const upload = document.getElementById('library-file');
    const describe = document.getElementById('library-alt');
    const alt = document.getElementById('library-alt-text');
    const ACCEPTED = { PICTURE: 'image/jpeg,image/png,image/webp,image/gif,image/svg+xml', VIDEO: 'video/mp4' };
    const OTHERWISE = { PICTURE: '这不是图片；文件已放进媒体库', VIDEO: '这不是视频；文件已放进媒体库' };
    let wanted = null;
    let chosen = null;

    window.mediaChooser = {
      // title: what it is for; kind: PICTURE, VIDEO or empty for any; use: gets the file; closed: when the dialog is gone.
      open(purpose) {
        begin(purpose);
        find.value = '';
        showChoices();
        find.focus();
      },

      // A picture that is in the library already: only what it shows is still wanted.
      describe(file, purpose) {
        begin(purpose);
        take(file);
      },

      async send(file, say) {
        say(`正在上传 ${file.name}`);
        const heard = await mediaUpload(library, file, { progress: percent => say(percent < 100 ? `正在上传 ${percent}%` : '正在检查') });
        say(heard.error ?? '');
        return heard.file && { ...heard.file, note: `${heard.file.type === 'JPEG' ? 'JPG' : heard.file.type}，${size(heard.file.length)}` };
      },

      // For whoever sees it; what it shows is said in the field beside it.
      picture(address) {
        const image = new Image();
        image.alt = '';
        image.src = address;
        image.addEventListener('error', () => image.remove());
        return image;
      },
    };

    const size = length => length < 1048576 ? `${Math.max(1, Math.round(length / 1024))} KB` : `${(length / 1048576).toFixed(1)} MB`;

    function begin(purpose) {
      wanted = purpose;
      chosen = null;
      document.getElementById('library-title').textContent = wanted.title;
      upload.accept = ACCEPTED[wanted.kind] ?? '';
      state.textContent = '';
      dialog.showModal();
    }
    dialog.addEventListener('close', () => wanted.closed?.());

    async function showChoices() {
      describe.hidden = true;
      choices.hidden = false;
      const query = new URLSearchParams({ q: find.value, kind: wanted.kind });
      const answer = await fetch(`${library}/choices?${query}`, { headers: { 'X-Requested-With': 'JavaScript' } }).catch(() => null);
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
        const stored = await mediaChooser.send(file, words => { state.textContent = words; });
        if (stored && wanted.kind && stored.kind !== wanted.kind) {
          state.textContent = OTHERWISE[wanted.kind];
        } else if (stored) {
          take(stored);
        }
      }
    });

    function take(file) {
      chosen = file;
      if (wanted.kind !== 'PICTURE') {
        use();
        return;
      }
      choices.hidden = true;
      describe.hidden = false;
      document.getElementById('library-picture').replaceChildren(mediaChooser.picture(file.address));
      alt.value = file.alt ?? '';
      alt.focus();
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
      wanted.use(chosen);
    }
  }
}
