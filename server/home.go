package server

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

//go:embed ui
var uiFiles embed.FS

// pages are the template and query of the plain page, and the page to write
// queries in.
type pages struct {
	home    *template.Template
	query   string
	queries []byte
}

func readPages(cfg Config) (pages, error) {
	home, err := template.New("home.html").Funcs(template.FuncMap{"link": link, "lower": lower}).ParseFS(uiFiles, "ui/home.html")
	if err != nil {
		return pages{}, fmt.Errorf("read the page: %w", err)
	}
	query, err := uiFiles.ReadFile("ui/home.graphql")
	if err != nil {
		return pages{}, fmt.Errorf("read the query of the page: %w", err)
	}
	queries, err := queryPage(cfg)
	if err != nil {
		return pages{}, err
	}
	return pages{home, string(query), queries}, nil
}

// question is what the address of the page asks; the address is the state.
type question struct {
	Lang      graph.Language
	State     graph.State
	LifeEvent graph.ID
	Words     string
	After     string
}

// readQuestion takes what it does not know for the default.
func readQuestion(v url.Values) question {
	q := question{Lang: graph.NB, State: graph.Blocked, LifeEvent: v.Get("event"), Words: strings.TrimSpace(v.Get("q")), After: v.Get("after")}
	if lang := graph.Language(strings.ToUpper(v.Get("lang"))); lang == graph.NN || lang == graph.EN {
		q.Lang = lang
	}
	if state := graph.State(strings.ToUpper(v.Get("state"))); slices.Contains(graph.States(), state) {
		q.State = state
	}
	return q
}

func (q question) variables() map[string]any {
	filter := map[string]any{"states": []any{string(q.State)}}
	if q.LifeEvent != "" {
		filter["lifeEvent"] = q.LifeEvent
	}
	vars := map[string]any{"lang": string(q.Lang), "filter": filter, "text": q.Words, "search": q.Words != ""}
	if q.After != "" {
		vars["after"] = q.After
	}
	return vars
}

// link is the address of the page with some of the question changed; pairs are
// names and values, "" takes a name away.
func link(q question, pairs ...string) string {
	v := url.Values{}
	set := func(name, value, unless string) {
		if value != "" && value != unless {
			v.Set(name, value)
		} else {
			v.Del(name)
		}
	}
	set("lang", strings.ToLower(string(q.Lang)), "nb")
	set("state", strings.ToLower(string(q.State)), "blocked")
	set("event", q.LifeEvent, "")
	set("q", q.Words, "")
	for i := 0; i+1 < len(pairs); i += 2 {
		set(pairs[i], pairs[i+1], "")
	}
	return "/?" + v.Encode()
}

// lower is how a language or a state stands in an address.
func lower(value any) string { return strings.ToLower(fmt.Sprint(value)) }

// homeAnswer is the part of the answer to ui/home.graphql that the page shows.
type homeAnswer struct {
	Data *struct {
		Version struct {
			Number       int
			Digest       string
			AssessedOn   string
			Illustrative bool
			Sources      []struct {
				Title        string
				Illustrative bool
				Stale        bool
			}
		}
		LifeEvents      struct{ Nodes []homeEvent }
		BlockedServices struct {
			TotalCount int
			Counts     struct{ Blocked, Unknown, Clear int }
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
			Nodes []homeService
		}
		Search *struct {
			TotalCount int
			Nodes      []homeNode
		}
	}
	Errors []struct {
		Message    string
		Extensions struct{ Code, RequestID string }
	}
}

type homeNode struct {
	ID            string
	Kind          string
	Title         string
	TitleLanguage string
	Illustrative  bool
}

type homeEvent struct {
	homeNode
	National int
	Summary  struct {
		Counts struct{ Blocked, Unknown, Clear int }
	}
}

type homeService struct {
	homeNode
	State        string
	Explanations []string
	Verdict      struct{ BlockedUpstream, Illustrative bool }
	Responsible  struct{ Nodes []homeNode }
}

// homeView is what the template sees.
type homeView struct {
	Question question
	Text     words
	Answer   homeAnswer
	States   []graph.State
	Langs    []graph.Language
}

// home serves the plain page: GraphQL's answers, for a person to read.
func (s *Server) home(w http.ResponseWriter, r *http.Request) {
	q := readQuestion(r.URL.Query())
	view := homeView{
		Question: q, Text: wordsIn(q.Lang), States: graph.States(),
		Langs: []graph.Language{graph.NB, graph.NN, graph.EN},
	}
	status := http.StatusOK
	answer, err := s.homeAnswer(r.Context(), q)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	view.Answer = answer
	if len(answer.Errors) > 0 {
		view.Answer.Data = nil
		status = statusOf(answer.Errors[0].Extensions.Code)
	}
	var page bytes.Buffer
	if err := s.pages.home.Execute(&page, view); err != nil {
		s.refuse(w, r, fmt.Errorf("write the page: %w", err))
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	advise(w.Header(), status)
	w.WriteHeader(status)
	_, err = page.WriteTo(w)
	if err != nil && !errors.Is(err, context.Canceled) {
		s.log.DebugContext(r.Context(), "write the page", "error", err) // the client left
	}
}

func (s *Server) homeAnswer(ctx context.Context, q question) (homeAnswer, error) {
	var answer homeAnswer
	raw, err := s.Ask(ctx, s.pages.query, q.variables(), "")
	if err != nil {
		return answer, err
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		return answer, fmt.Errorf("read the answer for the page: %w", err)
	}
	if answer.Data != nil {
		slices.SortStableFunc(answer.Data.LifeEvents.Nodes, func(a, b homeEvent) int { return a.National - b.National })
	}
	return answer, nil
}

// Foreign is the tag of a title's language when that is not the one asked for,
// so that a screen reader says it right; "" when it is.
func (v homeView) Foreign(tag string) string {
	asked := strings.ToLower(string(v.Question.Lang))
	if tag == asked || tag == "no" && asked != "en" {
		return ""
	}
	return tag
}

// StateText is the word for a state: colour is never all there is.
func (v homeView) StateText(state graph.State) string {
	return map[graph.State]string{graph.Blocked: v.Text.Blocked, graph.Unknown: v.Text.Unknown, graph.Clear: v.Text.Clear}[state]
}

// Count is the number of services in a state, under the filter of the page.
func (v homeView) Count(state graph.State) int {
	c := v.Answer.Data.BlockedServices.Counts
	return graph.Counts{Blocked: c.Blocked, Unknown: c.Unknown, Clear: c.Clear}.Of(state)
}

// Event is the title of the life event that the page is about; "" for all.
func (v homeView) Event() string {
	for _, e := range v.Answer.Data.LifeEvents.Nodes {
		if e.ID == v.Question.LifeEvent {
			return e.Title
		}
	}
	return v.Question.LifeEvent
}
