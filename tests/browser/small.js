// What is written on a wall in letters lower than a thirtieth of its height.
const least = innerHeight / 30 - 0.5;
const found = new Map();
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const node = texts.currentNode.parentElement;
  const said = texts.currentNode.textContent.trim();
  if (!said || node.closest('.aloud, .hall-says, .skip, title, #notice, [hidden]') || !node.checkVisibility()) continue;
  const scale = node instanceof SVGGraphicsElement ? node.getScreenCTM().a : 1;
  const size = parseFloat(getComputedStyle(node).fontSize) * scale;
  if (size < least) found.set(`${node.className.baseVal ?? node.className} ${size.toFixed(1)}`, said.slice(0, 40));
}
return [...found].slice(0, 8).map(([what, said]) => `too small at ${innerWidth} × ${innerHeight}: ${what}: ${said}`);
