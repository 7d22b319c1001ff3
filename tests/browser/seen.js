// The words that can be seen on the page now.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = [];
while (walker.nextNode()) {
  const { data, parentElement } = walker.currentNode;
  if (!data.trim()) seen.push(' ');
  else if (parentElement.checkVisibility({ visibilityProperty: true })) seen.push(data);
}
return seen.join('').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
