const sheets = new Map<string, CSSStyleSheet>();

/** Adopts CSS into a document or shadow root once; constructed sheets need no 'unsafe-inline'. */
export function adoptStyles(root: Document | ShadowRoot, styles: string[]): void {
  for (const css of styles) {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
