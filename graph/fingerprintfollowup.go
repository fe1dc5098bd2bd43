package graph

import (
	"encoding/binary"
	"math"
)

// followUp writes the facts of the follow-up tables.
func (w *fieldWriter) followUp(n *Node) {
	w.flag(n.Measure != nil)
	if m := n.Measure; m != nil {
		w.text(string(m.Type), string(m.Status), string(m.Start), string(m.Due), string(m.Finished))
		w.funding(m.Development)
		w.funding(m.Operation)
		list(w, m.Provides, func(k *BasisKey) { w.text(k.Dataset, k.Consumer, string(k.Kind)) })
	}
	w.flag(n.Barrier != nil)
	if b := n.Barrier; b != nil {
		w.text(string(b.Type), string(b.Status), string(b.Since))
	}
	w.flag(n.Indicator != nil)
	if i := n.Indicator; i != nil {
		w.text(string(i.Unit), string(i.Better), i.Population, string(i.Barrier))
		list(w, i.Values, w.observation)
	}
	w.flag(n.Report != nil)
	if r := n.Report; r != nil {
		w.text(string(r.Period), string(r.Status), string(r.Due), string(r.Delivered))
	}
	w.flag(n.Learning != nil)
	if l := n.Learning; l != nil {
		w.barrierTypes(l.Barriers)
	}
	w.flag(n.Recommendation != nil)
	if r := n.Recommendation; r != nil {
		w.text(r.Issuer, string(r.Progress))
		w.number(r.Number)
		w.barrierTypes(r.Barriers)
	}
}

func (w *fieldWriter) funding(f Funding) {
	w.text(string(f.State))
	w.bytes = binary.AppendVarint(w.bytes, f.Ore)
}

func (w *fieldWriter) observation(o *Observation) {
	w.number(o.Year)
	w.bytes = binary.LittleEndian.AppendUint64(w.bytes, math.Float64bits(o.Value))
	w.origin(&o.Origin)
}

func (w *fieldWriter) barrierTypes(types []BarrierType) {
	list(w, types, func(t *BarrierType) { w.text(string(*t)) })
}
