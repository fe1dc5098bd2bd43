package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
)

// fingerprintOfNode and fingerprintOfEdge are the first 96 bits of the SHA-256
// of everything a node or edge holds: short enough to keep for every edge, long
// enough that a difference is never missed. They are written field by field,
// for JSON took a third of the time of a load; a test changes every field and
// sees the fingerprint change.
func (w *fieldWriter) fingerprintOfNode(n *Node) string {
	w.bytes = w.bytes[:0]
	w.node(n)
	return w.sum()
}

func (w *fieldWriter) fingerprintOfEdge(e *Edge) string {
	w.bytes = w.bytes[:0]
	w.text(e.From, string(e.Type), e.To)
	w.texts(e.Predicates)
	w.origins(e.Origins)
	list(w, e.Needs, w.need)
	return w.sum()
}

// digestOfLeaving is a fingerprint of those of the edges that leave a node, in
// the order of their keys. No edges have one, too: "" says that it is not known.
func (w *fieldWriter) digestOfLeaving(edges []string) string {
	w.bytes = w.bytes[:0]
	w.text(edges...)
	return w.sum()
}

// fieldWriter writes fields one behind the other so that no two values run
// together: texts and lists say how long they are. It is used again and again,
// by one goroutine.
type fieldWriter struct {
	bytes []byte
}

func newFieldWriter() *fieldWriter { return &fieldWriter{} }

func (w *fieldWriter) sum() string {
	sum := sha256.Sum256(w.bytes)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

func (w *fieldWriter) number(n int) { w.bytes = binary.AppendVarint(w.bytes, int64(n)) }

func (w *fieldWriter) flag(b bool) {
	if b {
		w.number(1)
	} else {
		w.number(0)
	}
}

func (w *fieldWriter) text(values ...string) {
	for _, v := range values {
		w.bytes = append(binary.AppendUvarint(w.bytes, uint64(len(v))), v...)
	}
}

func (w *fieldWriter) texts(values []string) {
	w.number(len(values))
	w.text(values...)
}

// list writes how long a list is and then each of it.
func list[T any](w *fieldWriter, values []T, one func(*T)) {
	w.number(len(values))
	for i := range values {
		one(&values[i])
	}
}

func (w *fieldWriter) node(n *Node) {
	w.text(n.ID, n.SortKey, string(n.Modified), string(n.EventType), string(n.Access), string(n.BasisKind))
	w.text(string(n.Valid.From), string(n.Valid.To), n.OrgNumber)
	w.flag(n.Resolved)
	w.flag(n.Illustrative)
	w.flag(n.Ministry)
	w.number(n.National)
	list(w, n.Kinds, func(k *Kind) { w.text(string(*k)) })
	list(w, n.Titles, w.value)
	list(w, n.Descriptions, w.value)
	for _, values := range [][]string{n.Aliases, n.Identifiers, n.Classes, n.Pages} {
		w.texts(values)
	}
	list(w, n.Records, func(r *Record) { w.text(r.ID, r.FDKID, string(r.Issued), string(r.Modified)) })
	w.origins(n.Origins)
	w.flag(n.Verdict != nil)
	if v := n.Verdict; v != nil {
		w.text(string(v.State))
		list(w, v.Reasons, func(r *Reason) { w.text(string(*r)) })
		w.flag(v.BlockedUpstream)
		w.flag(v.Illustrative)
	}
	w.flag(n.Assessment != nil)
	if a := n.Assessment; a != nil {
		w.text(a.Service, a.Consumer, a.Dataset, string(a.Status), a.Law, a.By, string(a.On), a.Note)
	}
	w.followUp(n)
}

func (w *fieldWriter) value(t *Text) { w.text(t.Lang, t.Value, t.Source) }

func (w *fieldWriter) origin(o *Origin) {
	w.text(o.Source, o.Document, o.Reference, string(o.Date))
}

func (w *fieldWriter) origins(origins []Origin) { list(w, origins, w.origin) }

func (w *fieldWriter) need(n *Need) {
	w.text(n.Service, n.Evidence, n.Dataset, string(n.State), string(n.Reason))
	for _, ids := range [][]ID{n.Consumers, n.Providers, n.Laws, n.Disclosure.Bases, n.Processing.Bases} {
		w.texts(ids)
	}
	w.text(string(n.Disclosure.Status), string(n.Processing.Status))
	w.flag(n.Decides)
	w.flag(n.Illustrative)
	list(w, n.Facts, func(f *Fact) {
		w.text(string(f.Kind), f.Subject, f.Object, f.Value)
		w.origin(&f.Origin)
	})
}
