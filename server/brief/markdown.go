package brief

// Markdown writes a brief as CommonMark with the tables of GitHub.
func Markdown(d *Document) []byte { return nil }
