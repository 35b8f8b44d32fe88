/** The little we ask of it; pdfkit brings it along. */
declare module 'fontkit' {
  export function openSync(file: string): { hasGlyphForCodePoint(codePoint: number): boolean }
}

/** What pdfkit 0.20 takes and its types do not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: string
    bbox?: [number, number, number, number]
    placement?: string
  }
}
