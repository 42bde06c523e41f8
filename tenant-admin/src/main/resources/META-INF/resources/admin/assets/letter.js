// Rich text on top of the plain answer. The server cleans whatever comes; without this file plain lines become paragraphs.
{
  const answer = document.getElementById('answer');
  if (answer) {
    richText(answer, {
      minHeight: 260,
      buttons: ['undo', 'redo', '|', 'bold', 'ul', 'ol', '|', 'link', 'table', '|', 'eraser'],
    });
  }
}
