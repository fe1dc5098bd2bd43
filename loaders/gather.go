package loaders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// gathered is a document as it is tonight, not yet mapped.
type gathered struct {
	entry archive.Entry
	read  func() ([]byte, error) // its bytes, which are not held before they are needed
	known bool                   // it is as it was in the last good load
	err   error                  // it could not be had
}

// gather finds the documents of a source and what they are: it reads files and
// asks servers. The error of a document that cannot be had is in the document;
// that of a source without any stands in one document without a name.
func (l *Loader) gather(ctx context.Context, s Source, last []archive.Entry) (documents []gathered, ignored []string) {
	switch {
	case s.overHTTP() && l.Client == nil:
		documents = noDocuments(errors.New("this loader has no client to fetch with"))
	case s.Paging != nil:
		documents = l.gatherPages(ctx, s)
	case s.overHTTP():
		documents = l.gatherAddresses(ctx, s, last)
	default:
		documents, ignored = l.gatherFiles(ctx, s)
	}
	for i := range documents {
		documents[i].known = slices.ContainsFunc(last, documents[i].entry.SameDocument)
	}
	return documents, ignored
}

// noDocuments says that a source as a whole cannot be had.
func noDocuments(err error) []gathered { return []gathered{{err: err}} }

func (l *Loader) gatherFiles(ctx context.Context, s Source) (documents []gathered, ignored []string) {
	found, ignored, err := source.Find(s.location())
	if err != nil {
		return noDocuments(err), ignored
	}
	documents = make([]gathered, len(found))
	inParallel(len(found), func(i int) {
		if documents[i].err = ctx.Err(); documents[i].err == nil {
			documents[i] = l.gatherFile(s, found[i])
		}
	})
	return documents, ignored
}

func (l *Loader) gatherFile(s Source, d source.Document) gathered {
	g := gathered{entry: archive.Entry{Name: d.Name, Address: s.base(d.Address())}}
	content, err := d.Read(s.limit())
	if err == nil {
		g.entry.Digest = content.Digest
		l.behind.do(func() error { return l.keep(content) }) // a bad document is kept too: no run refers to it
	}
	g.err = err
	g.read = func() ([]byte, error) {
		again, err := d.Read(s.limit())
		if err == nil && again.Digest != g.entry.Digest {
			err = errors.New("the file was changed while it was loaded; load again")
		}
		return again.Bytes, err
	}
	return g
}

// gatherAddresses fetches what servers do not say is unchanged.
func (l *Loader) gatherAddresses(ctx context.Context, s Source, last []archive.Entry) []gathered {
	addresses, err := source.Addresses(s.addresses())
	if err != nil {
		return noDocuments(err)
	}
	documents := make([]gathered, len(addresses))
	inParallel(len(addresses), func(i int) {
		documents[i] = l.gatherAddress(ctx, s, addresses[i], last)
		l.progress(s.ID, addresses[i].Name)
	})
	return documents
}

func (l *Loader) gatherAddress(ctx context.Context, s Source, at source.Address, last []archive.Entry) gathered {
	request := s.request(at.URL)
	before := slices.IndexFunc(last, func(e archive.Entry) bool { return e.Name == at.Name })
	if before >= 0 && l.Archive != nil {
		e := last[before]
		request.Known = source.Validators{URL: e.URL, Accept: e.Accept, ETag: e.ETag, LastModified: e.LastModified}
	}
	fetched, err := l.Client.Fetch(ctx, request)
	if err != nil {
		return gathered{entry: archive.Entry{Name: at.Name}, err: err}
	}
	if fetched.NotModified {
		e := last[before]
		e.Fetched = l.now()
		return gathered{entry: e, read: func() ([]byte, error) { return l.fromArchive(e) }}
	}
	return l.gatherFetched(s, at.Name, fetched)
}

// gatherFetched takes up what came over http. Without an archive its bytes are
// held; with one they are read from there when they are needed.
func (l *Loader) gatherFetched(s Source, name string, f source.Fetched) gathered {
	for _, w := range f.Warnings {
		l.Log.Warn("fetched with a doubt", "source", s.ID, "document", name, "doubt", w)
	}
	e := archive.Entry{
		Name: name, Digest: f.Digest, Address: s.base(f.URL), Fetched: l.now(),
		URL: f.Validators.URL, Accept: f.Validators.Accept, ETag: f.Validators.ETag, LastModified: f.Validators.LastModified,
	}
	if l.Archive == nil || l.DryRun {
		return gathered{entry: e, read: func() ([]byte, error) { return f.Bytes, nil }}
	}
	return gathered{entry: e, err: l.keep(f.Content), read: func() ([]byte, error) { return l.fromArchive(e) }}
}

func (l *Loader) fromArchive(e archive.Entry) ([]byte, error) {
	content, err := l.Archive.Read(e)
	return content.Bytes, err
}

// gatherPages fetches every page of a source: an unchanged first page says
// nothing about the others.
func (l *Loader) gatherPages(ctx context.Context, s Source) []gathered {
	pages, err := l.Client.FetchPages(ctx, s.request(s.URL), source.Paging{
		First: s.Paging.First, Step: s.Paging.Step, MaxPages: s.Paging.MaxPages,
		Next:  func(f source.Fetched) (string, error) { return s.nextPage(f) },
		Empty: func(f source.Fetched) (bool, error) { return s.emptyPage(f) },
	})
	if err != nil {
		return noDocuments(err)
	}
	documents := make([]gathered, len(pages))
	for i, p := range pages {
		documents[i] = l.gatherFetched(s, p.Name, p.Fetched)
		l.progress(s.ID, p.Name)
	}
	return documents
}

// nextPage is where hydra:next leads, or "".
func (s Source) nextPage(f source.Fetched) (string, error) {
	doc, err := s.decode(f)
	if err != nil {
		return "", err
	}
	for _, r := range doc.Resources() {
		for _, next := range r.Objects(vocab.HydraNext) {
			return next.String(), nil
		}
	}
	return "", nil
}

// emptyPage reports whether a page says nothing of anything.
func (s Source) emptyPage(f source.Fetched) (bool, error) {
	doc, err := s.decode(f)
	if err != nil {
		return false, err
	}
	return doc.Len() == 0, nil
}

func (s Source) decode(f source.Fetched) (*rdf.Document, error) {
	doc, err := s.load(f.Bytes, s.base(f.URL), f.URL)
	if err != nil {
		return nil, fmt.Errorf("read page %s: %w", f.URL, err)
	}
	return doc, nil
}

// now is the time that is written down, in whole seconds.
func (l *Loader) now() time.Time {
	if l.Now == nil {
		return time.Now().UTC().Truncate(time.Second)
	}
	return l.Now().UTC().Truncate(time.Second)
}
