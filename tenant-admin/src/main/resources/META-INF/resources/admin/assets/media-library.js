// Uploading many files with progress, by choosing or by dropping; what a picture shows is asked for at once.
{
  const form = document.getElementById('upload');
  if (form) {
    const input = document.getElementById('files');
    const panel = document.getElementById('uploads');
    const list = document.getElementById('uploads-list');
    const state = document.getElementById('uploads-state');
    const AT_ONCE = 2;
    const waiting = [];
    let running = 0;
    let done = 0;
    let total = 0;

    input.addEventListener('change', () => {
      add(input.files);
      input.value = '';
    });
    const dropped = event => [...event.dataTransfer?.types ?? []].includes('Files');
    addEventListener('dragover', event => {
      if (dropped(event)) {
        event.preventDefault();
        document.body.classList.add('dropping');
      }
    });
    addEventListener('dragleave', event => {
      if (!event.relatedTarget) {
        document.body.classList.remove('dropping');
      }
    });
    addEventListener('drop', event => {
      if (dropped(event)) {
        event.preventDefault();
        document.body.classList.remove('dropping');
        add(event.dataTransfer.files);
      }
    });
    addEventListener('beforeunload', event => {
      if (running) {
        event.preventDefault();
      }
    });

    function add(files) {
      panel.hidden = false;
      for (const file of files) {
        const row = document.getElementById('upload-row').content.firstElementChild.cloneNode(true);
        row.querySelector('.up-name').textContent = file.name;
        row.querySelector('.up-state').textContent = '等待';
        list.prepend(row);
        waiting.push({ file, row });
        total++;
      }
      next();
    }

    async function next() {
      state.textContent = running || waiting.length ? `已完成 ${done} 个，共 ${total} 个` : `全部 ${total} 个处理完了`;
      while (running < AT_ONCE && waiting.length) {
        running++;
        upload(waiting.shift()).finally(() => {
          running--;
          done++;
          if (!running && !waiting.length) {
            document.querySelector('.wb-filter').dispatchEvent(new CustomEvent('library:changed'));
          }
          next();
        });
      }
    }

    async function upload({ file, row }) {
      const bar = row.querySelector('progress');
      const words = row.querySelector('.up-state');
      const heard = await mediaUpload(form.action, file, {
        folder: form.dataset.folder,
        progress: percent => {
          bar.value = percent;
          words.textContent = percent < 100 ? `${percent}%` : '正在检查和生成小图';
        },
      });
      bar.hidden = true;
      if (heard.error || !heard.file) {
        row.classList.add('bad');
        words.textContent = heard.error ?? '没有上传成功，请稍后再试';
        return;
      }
      words.textContent = heard.existed ? '媒体库里已有同样的文件，没有重复存' : '已上传';
      if (heard.file.thumbnail) {
        const picture = new Image();
        picture.alt = '';
        picture.src = heard.file.thumbnail;
        row.querySelector('.up-pic').replaceChildren(picture);
        if (!heard.file.alt) {
          askForAlt(heard.file, row, words);
        }
      }
    }

    function askForAlt(file, row, words) {
      const ask = row.querySelector('.up-alt');
      ask.hidden = false;
      ask.addEventListener('submit', async event => {
        event.preventDefault();
        const heard = await mediaDescribe(form.action, file, ask.elements.alt.value);
        words.textContent = heard.error ?? '已上传，说明已保存';
        ask.hidden = !heard.error;
        document.querySelector('.wb-filter').dispatchEvent(new CustomEvent('library:changed'));
      });
    }
  }
}
