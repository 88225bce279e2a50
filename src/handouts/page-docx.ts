import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { CustomerPage } from '../presentation/plan/customer-page.ts'
import type { Words } from '../presentation/words.ts'

/** How wide the columns of days, people and deeds are, in twentieths of a point: an A4 page within its margins. */
const widths = [2900, 1800, 4326]

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_2, keepNext: true })

/** No day is broken over two lines, and each begins one. */
const whole = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replaceAll(' ', '\u00a0')

const tableRow = (cells: readonly (readonly string[])[], bold = false): TableRow =>
  new TableRow({
    tableHeader: bold,
    cantSplit: true,
    children: cells.map(
      (texts, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: texts.map(text => new Paragraph({ children: [new TextRun({ text, bold })] })),
        }),
    ),
  })

/** The customer's page as a file for Word. */
export const pageDocx = async ({ t }: Words, page: CustomerPage): Promise<Uint8Array> => {
  const columns = [[t('customerPage.column.when')], [t('customerPage.column.who')], [t('customerPage.column.what')]]
  const rows = page.steps.map(({ when, who, what }) => tableRow([when.map(whole), [who], [what]]))
  const lists = page.lists.flatMap(({ heading: title, lines }) => [
    heading(title),
    ...lines.map(text => new Paragraph({ text, bullet: { level: 0 } })),
  ])
  const children = [
    new Paragraph({ text: page.title, heading: HeadingLevel.HEADING_1 }),
    ...page.intro.map(text => new Paragraph({ text })),
    heading(t('customerPage.heading.steps')),
    new Table({ columnWidths: widths, rows: [tableRow(columns, true), ...rows] }),
    ...lists,
    heading(t('customerPage.heading.call')),
    new Paragraph({ text: page.call }),
  ]
  const styles = { default: { document: { run: { font: 'Calibri', size: 22, language: { value: page.language } } } } }
  return Packer.toBuffer(new Document({ title: page.title, creator: '', styles, sections: [{ children }] }))
}
