package mapper

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// blankDepth is how many blank nodes deep content and owners are followed. It
// ends rings, and no catalogue nests deeper in what makes a difference.
const blankDepth = 8

// blanks names blank nodes by their content and their owner: a hash over the
// statements, and over who points at them with which property. Both are sorted,
// so the order of statements changes nothing. Two blank nodes of one owner that
// say the same are one.
type blanks struct {
	doc     *rdf.Document
	owners  map[rdf.Term][]owner
	content map[level]string
	path    map[level]string
}

type owner struct {
	subject   rdf.Term
	predicate string
}

type level struct {
	node  rdf.Term
	depth int
}

// Blank returns the id of a blank node.
func (b *Builder) Blank(t rdf.Term) graph.ID {
	return HashID(b.blanks.contentOf(t, blankDepth), b.blanks.pathOf(t, blankDepth))
}

// HashID makes an id of what tells a node apart that has no IRI: a UUID of
// version 8 (RFC 9562 §5.8) over the SHA-256 of the parts.
func HashID(parts ...string) graph.ID {
	sum := digest(parts)
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	h := hex.EncodeToString(sum[:16])
	return vocab.UUIDURN + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

func digest(parts []string) [sha256.Size]byte {
	size := 0
	for _, p := range parts {
		size += len(p) + 8
	}
	buffer := make([]byte, 0, size)
	for _, p := range parts { // with lengths, so that no two lists run together
		buffer = binary.LittleEndian.AppendUint64(buffer, uint64(len(p)))
		buffer = append(buffer, p...)
	}
	return sha256.Sum256(buffer)
}

func digestText(parts ...string) string {
	sum := digest(parts)
	return string(sum[:])
}

// contentOf hashes the statements of a node, those of blank nodes below it
// included.
func (x *blanks) contentOf(t rdf.Term, depth int) string {
	key := level{t, depth}
	if known, ok := x.content[key]; ok {
		return known
	}
	r := x.doc.Resource(t)
	if r == nil {
		return ""
	}
	lines := make([]string, 0, len(r.Statements))
	for _, st := range r.Statements {
		lines = append(lines, digestText(st.Predicate, x.objectKey(st.Object, depth)))
	}
	slices.Sort(lines)
	if x.content == nil {
		x.content = map[level]string{}
	}
	x.content[key] = digestText(lines...)
	return x.content[key]
}

func (x *blanks) objectKey(o rdf.Object, depth int) string {
	switch t := o.(type) {
	case rdf.Blank:
		if depth == 0 {
			return "blank"
		}
		return "blank " + x.contentOf(t, depth-1)
	case rdf.Literal:
		return "text " + t.DataType.String() + " " + t.Lang() + " " + t.String()
	default:
		return "iri " + o.String()
	}
}

// pathOf says who owns a node, up to the nearest IRIs.
func (x *blanks) pathOf(t rdf.Term, depth int) string {
	key := level{t, depth}
	if known, ok := x.path[key]; ok {
		return known
	}
	x.indexOwners()
	var lines []string
	for _, o := range x.owners[t] {
		name := o.subject.String()
		if _, blank := o.subject.(rdf.Blank); blank {
			name = "blank"
			if depth > 0 {
				name += " " + x.pathOf(o.subject, depth-1)
			}
		}
		lines = append(lines, o.predicate+" "+name)
	}
	slices.Sort(lines)
	if x.path == nil {
		x.path = map[level]string{}
	}
	x.path[key] = strings.Join(lines, "\n")
	if len(x.path[key]) > sha256.Size {
		x.path[key] = digestText(lines...)
	}
	return x.path[key]
}

// indexOwners finds once who points at each blank node.
func (x *blanks) indexOwners() {
	if x.owners != nil {
		return
	}
	x.owners = map[rdf.Term][]owner{}
	for _, r := range x.doc.Resources() {
		for _, st := range r.Statements {
			if _, blank := st.Object.(rdf.Blank); blank {
				x.owners[st.Object] = append(x.owners[st.Object], owner{r.Term, st.Predicate})
			}
		}
	}
}
