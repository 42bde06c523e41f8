// Sends one file to the media library and tells how far it is. Used by the library's page and by the editor.
// Resolves to what the server says: {file, existed} or {error}; never rejects.
const mediaUpload = (address, file, { folder = '', progress = () => {} } = {}) => new Promise(resolve => {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('folder', folder);
  request.open('POST', address);
  request.setRequestHeader('X-Requested-With', 'JavaScript');
  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) {
      progress(Math.round(event.loaded / event.total * 100));
    }
  });
  request.addEventListener('load', () => {
    if (request.status === 499 || request.status === 401) {
      resolve({ error: '登录已过期，请刷新页面后再上传' });
    } else if (request.status === 413) {
      resolve({ error: '文件太大' });
    } else {
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        resolve({ error: '没有上传成功，请稍后再试' });
      }
    }
  });
  request.addEventListener('error', () => resolve({ error: '网络断了，没有上传成功' }));
  request.send(form);
});

// Stores what a picture shows, and nothing else of it.
const mediaDescribe = async (address, file, alt) => {
  const answer = await fetch(`${address}/${file.id}`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'JavaScript' },
    body: new URLSearchParams({ version: file.version, name: file.name, folder: file.folder, alt }),
  }).catch(() => null);
  return answer?.headers.get('Content-Type')?.includes('json') ? answer.json() : { error: '没有保存，请刷新页面后再试' };
};
