package brief

import "errors"

// Docx writes a brief as a document for Word and LibreOffice (ISO/IEC 29500),
// A4, with the same text as Markdown.
func Docx(d *Document) ([]byte, error) { return nil, errors.New("not written yet") }
