import type { IStylesOptions } from 'docx'

/** Twips are twentieths of a point, sizes of letters half points. A4 with two centimetres around. */
export const TEXT_TWIPS = 9_638

export const LOOK = {
  paper: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, right: 1_134, bottom: 1_247, left: 1_134 },
  textPixels: 642,
  // On every machine that opens a Word document.
  font: 'Arial',
  ink: '14201D',
  quiet: '52605C',
  line: 'D5DCD9',
  shade: 'EDF3F0',
  brand: '0B5345',
  inFavour: '0B6E5A',
  against: 'B4470B',
  neither: '7B8784',
}

const text = { font: LOOK.font, color: LOOK.ink }

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...text, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { ...text, size: 56, bold: true },
      paragraph: { spacing: { before: 60, after: 240, line: 252, lineRule: 'auto' } },
    },
    heading1: {
      run: { ...text, size: 34, bold: true, color: LOOK.brand },
      paragraph: {
        spacing: { before: 480, after: 160, line: 252, lineRule: 'auto' },
        keepNext: true,
      },
    },
    heading2: {
      run: { ...text, size: 26, bold: true },
      paragraph: {
        spacing: { before: 280, after: 100, line: 252, lineRule: 'auto' },
        keepNext: true,
      },
    },
    heading3: {
      run: { ...text, size: 22, bold: true },
      paragraph: { spacing: { before: 280, after: 20 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Council', { size: 24, bold: true, color: LOOK.brand }, { spacing: { after: 0 } }),
    style('Says', { color: LOOK.quiet }, { spacing: { after: 40 } }),
    style('ContentsTitle', { size: 26, bold: true }, { spacing: { before: 480, after: 100 } }),
    style('Caption', { bold: true }, { spacing: { before: 200, after: 100 }, keepNext: true }),
    style(
      'Cell',
      { size: 20 },
      { spacing: { before: 40, after: 40, line: 252, lineRule: 'auto' } },
    ),
    style('CellHead', { size: 20, bold: true }, { spacing: { before: 40, after: 40 } }),
    style('About', { size: 19, color: LOOK.quiet }, { spacing: { after: 60 }, keepNext: false }),
    style('Said', {}, { spacing: { after: 80 }, indent: { left: 240 } }),
    style('Foot', { size: 17, color: LOOK.quiet }, { spacing: { after: 0 } }),
  ],
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

function style(
  id: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']>,
): Style {
  return { id, name: id, basedOn: 'Normal', next: 'Normal', run, paragraph }
}
