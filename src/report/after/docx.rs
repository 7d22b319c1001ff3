//! A report in the format of word processors (Office Open XML), to be edited. The same parts as on the page: headings that
//! the navigation of a word processor knows, lists, tables whose head stands on every page. Charts are tables here.
//!
//! It says nothing about who made it and when: no author, no time, neither inside nor in the archive around it, so that
//! the same report is the same bytes. Nothing in it is loaded from elsewhere, and no macro runs.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::document::{Document, Part, Table};
use super::page::moment;
use super::xml::{element, escaped, paragraph, text};
use crate::words::word;

/// The parts that are the same in every report.
const CONTENT_TYPES: &str = include_str!("../../../assets/docx/content-types.xml");
const RELATIONS: &str = include_str!("../../../assets/docx/relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("../../../assets/docx/document-relations.xml");
const STYLES: &str = include_str!("../../../assets/docx/styles.xml");
const NUMBERING: &str = include_str!("../../../assets/docx/numbering.xml");
const FOOTER: &str = include_str!("../../../assets/docx/footer.xml");

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of words and tables.
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A4 with margins of two centimetres, in twentieths of a point.
const SHEET: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
     <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
     <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
     </w:sectPr>";
/// The width between them.
const WIDTH: usize = 9638;
/// So many letters stand on a line of a table.
const LETTERS: usize = 80;
/// The space at the sides of a cell, in letters.
const MARGIN: usize = 3;
/// The letters for which a column has room in which people write.
const FORM: usize = 24;
/// Longer words are broken.
const WORD_MAX: usize = 24;

/// The whole file.
///
/// # Errors
/// Only if the archive cannot be laid out, which in memory does not happen.
pub(super) fn docx(document: &Document) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(&document.title)),
        ("word/document.xml", body(document)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", STYLES.to_owned()),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/footer1.xml", FOOTER.to_owned()),
    ];
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// What the file says of itself: its title and its language.
fn properties(title: &str) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>en</dc:language>\
         </cp:coreProperties>",
        escaped(title)
    )
}

fn body(document: &Document) -> String {
    let mut body = paragraph("Subtitle", &document.kicker) + &paragraph("Title", &document.title);
    for part in &document.parts {
        body += &match part {
            Part::Section { title, on_new_page: true } => {
                let begins = "<w:pPr><w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/></w:pPr>";
                element("w:p", &format!("{begins}{}", text(title)))
            }
            Part::Section { title, on_new_page: false } => paragraph("Heading1", title),
            Part::Heading(title) => paragraph("Heading2", title),
            Part::Text(said) => paragraph("Normal", said),
            Part::Soft(said) | Part::Guide { tabled: said, .. } => paragraph("Quiet", said),
            Part::List(items) => list(items),
            Part::Behind(lists) => {
                lists.iter().map(|(of, items)| paragraph("Normal", of) + &list(items)).collect()
            }
            Part::Table(one) => table(one),
            Part::Charts(charts) => charts
                .iter()
                .map(|chart| {
                    let notes: String = chart.notes.iter().map(|note| paragraph("Quiet", note)).collect();
                    table(&chart.table(moment, word("aar-moment"))) + &notes
                })
                .collect(),
        };
    }
    body += &paragraph("Quiet", &word("aar-foot"));
    format!("{DECLARATION}<w:document {W}><w:body>{body}{SHEET}</w:body></w:document>")
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| paragraph("ListBullet", item)).collect()
}

/// A table under its caption, with a paragraph behind it, without which two tables would become one.
fn table(table: &Table) -> String {
    let widths = widths(table);
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let head = row(&table.head, &widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    let rows: String =
        table.rows.iter().map(|cells| row(cells, &widths, "<w:trPr><w:cantSplit/></w:trPr>")).collect();
    let properties = "<w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>";
    let grid = element("w:tblGrid", &grid);
    paragraph("Caption", &table.caption)
        + &element("w:tbl", &format!("{properties}{grid}{head}{rows}"))
        + &paragraph("Normal", "")
}

/// A row has a cell for each column, whatever it was given.
fn row(cells: &[String], widths: &[usize], properties: &str) -> String {
    let empty = String::new();
    let of = |(place, width): (usize, &usize)| {
        let width = format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        element("w:tc", &(width + &paragraph("Cell", cells.get(place).unwrap_or(&empty))))
    };
    let cells: String = widths.iter().enumerate().map(of).collect();
    element("w:tr", &format!("{properties}{cells}"))
}

/// The width of each column: none is narrower than its longest word, and what is left goes to those with much to say.
fn widths(table: &Table) -> Vec<usize> {
    let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
    let cells = |column: usize| table.rows.iter().chain([&table.head]).filter_map(move |row| row.get(column));
    let longest =
        |words: &mut dyn Iterator<Item = &str>| words.map(|word| word.chars().count()).max().unwrap_or(0);
    let needs: Vec<usize> = (0..columns)
        .map(|column| {
            MARGIN + longest(&mut cells(column).flat_map(|cell| cell.split_whitespace())).min(WORD_MAX)
        })
        .collect();
    // A column to be filled in has room for it.
    let is_form =
        |column: usize| table.rows.iter().all(|row| row.get(column).is_none_or(|cell| cell.is_empty()));
    let wishes: Vec<usize> = (0..columns)
        .map(|column| {
            if is_form(column) { FORM } else { longest(&mut cells(column).map(String::as_str)).min(LETTERS) }
        })
        .map(|wish| wish + MARGIN)
        .collect();
    let spare = LETTERS.saturating_sub(needs.iter().sum());
    let more: Vec<usize> = needs.iter().zip(&wishes).map(|(need, wish)| wish.saturating_sub(*need)).collect();
    let all = more.iter().sum::<usize>().max(1);
    // In hundredths of a letter.
    let letters: Vec<usize> =
        needs.iter().zip(&more).map(|(need, more)| need * 100 + more * 100 * spare.min(all) / all).collect();
    let sum = letters.iter().sum::<usize>().max(1);
    letters.iter().map(|own| own * WIDTH / sum).collect()
}
