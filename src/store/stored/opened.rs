//! What a session started from, as stored in its first entry: script, community, and what earlier sessions left.
//!
//! A field that a later version adds gets `#[serde(default)]`, so that files without it open for ever.

use super::twin::{Id, record};
use super::words::{CertaintyV1, FormV1, KindV1, MarkV1, OriginV1, OutcomeV1};

record!(PhaseV1 = Phase {
    id: String,
    title: String,
    minutes: Option<u32>,
    room: String,
    notes: Vec<String>,
    form: FormV1,
});
record!(ScriptV1 = Script { id: String, title: String, about: String, phases: Vec<PhaseV1> });

record!(ValueV1 = Value { id: String, name: String, about: String });
record!(PracticeV1 = Practice { id: String, value: String, text: String, sub: Vec<String>, source: String });
record!(CommunityV1 = Community {
    name: String,
    place: String,
    values: Vec<ValueV1>,
    voices: Vec<String>,
    practices: Vec<PracticeV1>,
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
record!(CarriedLineV1 = CarriedLine { id: Id, session: String, kind: KindV1, text: String, answers: Vec<String> });
record!(CarriedV1 = Carried {
    previous: Option<String>,
    previous_title: String,
    agenda: AgendaV1,
    agreements: Vec<CarriedAgreementV1>,
    lines: Vec<CarriedLineV1>,
    harvest: Vec<CarriedLineV1>,
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
    community: CommunityV1,
    carried: CarriedV1,
});
