//! What a session started from, as stored in its first entry: script, community, and what earlier sessions left.
//!
//! A field that a later version adds gets `#[serde(default)]`, so that files without it open for ever.

use super::twin::{Id, is_default, record};
use super::words::{CertaintyV1, DirectionV1, FormV1, KindV1, MarkV1, OriginV1, OutcomeV1, ShapeV1};

record!(PhaseV1 = Phase {
    id: String,
    title: String,
    minutes: Option<u32>,
    room: String,
    notes: Vec<String>,
    form: FormV1,
    #[serde(default, skip_serializing_if = "is_default")]
    least: Option<u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    keeps: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    may_go: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    at: Option<u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    board: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    columns: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    theory: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    clock: bool,
});
record!(ScriptV1 = Script {
    id: String,
    title: String,
    about: String,
    #[serde(default, skip_serializing_if = "is_default")]
    source: String,
    phases: Vec<PhaseV1>,
});
record!(ScriptChangeV1 = ScriptChange {
    script: ScriptV1,
    #[serde(default, skip_serializing_if = "is_default")]
    boards: Vec<BoardV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    theory: Vec<TheoryV1>,
});

record!(ColumnV1 = Column { id: String, title: String, ask: String, about: String });
record!(BoardV1 = Board {
    id: String,
    title: String,
    about: String,
    source: String,
    shape: ShapeV1,
    direction: DirectionV1,
    #[serde(default, skip_serializing_if = "is_default")]
    write_first: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    paper: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    returns: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    per_phase: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    groups: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    by_voice: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    voices: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    asks: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    reminders: Vec<String>,
    columns: Vec<ColumnV1>,
});
record!(BoardKeyV1 = BoardKey {
    board: String,
    #[serde(default, skip_serializing_if = "is_default")]
    phase: Option<String>,
});
record!(CardV1 = Card {
    key: BoardKeyV1,
    column: String,
    #[serde(default, skip_serializing_if = "is_default")]
    from: Option<Id>,
});
record!(TheoryV1 = Theory { id: String, title: String, text: Vec<String>, ask: String, source: String });
record!(PlannedV1 = Planned { script: String, title: String, when: String });
record!(CarriedCardV1 = CarriedCard { id: Id, board: String, text: String, columns: Vec<(String, String)> });
record!(AddedV1 = Added { session: String, title: String, voice: String });

record!(ValueV1 = Value { id: String, name: String, about: String });
record!(PracticeV1 = Practice {
    id: String,
    value: String,
    text: String,
    sub: Vec<String>,
    source: String,
    #[serde(default, skip_serializing_if = "is_default")]
    added: Option<AddedV1>,
});
record!(TopicV1 = Topic { id: String, title: String, board: String });
record!(CommunityV1 = Community {
    name: String,
    place: String,
    values: Vec<ValueV1>,
    voices: Vec<String>,
    practices: Vec<PracticeV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    accepting: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    formal: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    places: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    initiatives: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    topics: Vec<TopicV1>,
});

record!(WordingV1 = Wording { hoe: String, terwijl: Vec<String>, zonder_dat: Vec<String> });
record!(ThemeV1 = Theme { code: String, title: String });
record!(DatedWordingV1 = DatedWording { session: String, wording: WordingV1, because: String });
record!(DatedMarkV1 = DatedMark { session: String, mark: MarkV1, reason: String, count: Option<u32>, entry: Id });
record!(QuestionV1 = Question {
    id: Id,
    code: String,
    theme: String,
    remark: String,
    wordings: Vec<DatedWordingV1>,
    marks: Vec<DatedMarkV1>,
    resting: bool,
});
record!(AgendaV1 = Agenda { umbrella: String, themes: Vec<ThemeV1>, questions: Vec<QuestionV1> });

record!(CarriedAgreementV1 = CarriedAgreement {
    id: Id,
    session: String,
    what: String,
    who: String,
    when: String,
    outcomes: Vec<(OutcomeV1, String)>,
});
record!(CarriedLineV1 = CarriedLine {
    id: Id,
    session: String,
    kind: KindV1,
    text: String,
    answers: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    field: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    topics: Vec<String>,
});
record!(CarriedV1 = Carried {
    previous: Option<String>,
    previous_title: String,
    agenda: AgendaV1,
    agreements: Vec<CarriedAgreementV1>,
    lines: Vec<CarriedLineV1>,
    harvest: Vec<CarriedLineV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    practices: Vec<PracticeV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    cards: Vec<CarriedCardV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    moved: Vec<PhaseV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    planned: Option<PlannedV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    field: Vec<String>,
});

record!(OpenedV1 = Opened {
    session: String,
    title: String,
    date: Option<String>,
    certainty: CertaintyV1,
    origin: OriginV1,
    source: String,
    offset: i32,
    script: ScriptV1,
    #[serde(default, skip_serializing_if = "is_default")]
    boards: Vec<BoardV1>,
    #[serde(default, skip_serializing_if = "is_default")]
    theory: Vec<TheoryV1>,
    community: CommunityV1,
    carried: CarriedV1,
});
