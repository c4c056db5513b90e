//! Given, when, then for every command and every refusal.

use drempel::domain::*;

use super::given::{self, id, wording};

const LEAD: (Device, Seat) = (Device(1), Seat::Lead);
const NOTE: (Device, Seat) = (Device(2), Seat::Note);

/// Asks as the facilitator.
fn when(given: &str, command: Command) -> Result<Vec<Event>, Refusal> {
    decide(&given::session(given), LEAD, command)
}

fn event(text: &str) -> Event {
    given::entry(&format!("L9 12:00 {text}")).event
}

#[track_caller]
fn becomes(given: &str, command: Command, events: &[&str]) {
    assert_eq!(when(given, command), Ok(events.iter().map(|e| event(e)).collect()));
}

#[track_caller]
fn refused(given: &str, command: Command, why: Refusal) {
    assert_eq!(when(given, command), Err(why));
}

/// What is asked for is what happens.
#[track_caller]
fn may(given: &str, wish: &str) {
    becomes(given, Command::Do(event(wish)), &[wish]);
}

#[track_caller]
fn may_not(given: &str, wish: &str, why: Refusal) {
    refused(given, Command::Do(event(wish)), why);
}

const MOMENTS: &str = "N1 10:01 moment open een\nN2 10:02 moment closed twee\nN3 10:03 quote drie\nN4 10:04 moment closed weg\nL1 10:05 drop N4";
const SEALED: &str = "L1 10:01 seal";
const SILENT: &str = "L1 10:01 off-record on";

#[test]
fn nothing_before_the_opening_and_an_opening_always() {
    let empty = Session::default();
    assert_eq!(decide(&empty, LEAD, Command::Next), Err(Refusal::NotOpened));
    assert_eq!(decide(&empty, LEAD, Command::Do(event("open X"))), Ok(vec![event("open X")]));
}

#[test]
fn nothing_after_sealing() {
    for command in [Command::Next, Command::Undo, Command::Seal, Command::Give(1), Command::Do(event("stay"))] {
        refused(SEALED, command, Refusal::Sealed);
    }
}

#[test]
fn words_that_were_under_way_when_somebody_sealed_are_kept() {
    may(SEALED, "moment x");
}

#[test]
fn during_even_niet_only_its_end_and_a_jumping_clock() {
    for command in
        [Command::Next, Command::Undo, Command::Give(1), Command::Seal, Command::Reword(id("N1"), "x".into())]
    {
        refused(SILENT, command, Refusal::OffRecord);
    }
    may_not(SILENT, "moment x", Refusal::OffRecord);
    may_not(SILENT, "off-record on", Refusal::OffRecord);
    may(SILENT, "off-record off");
    may(SILENT, "jumped 5000");
}

#[test]
fn phases_go_on_and_back_and_anywhere() {
    becomes("", Command::Next, &["enter >aankomst"]);
    becomes("L1 10:01 enter >aankomst", Command::Next, &["enter aankomst>terugblik"]);
    becomes("L1 10:01 enter >terugblik", Command::Previous, &["enter terugblik>aankomst"]);
    becomes("L1 10:01 enter >aankomst", Command::GoTo("oogst".into()), &["enter aankomst>oogst"]);
    becomes("L1 10:01 enter >oogst", Command::GoTo("oogst".into()), &[]);
    refused("L1 10:01 enter >aankomst", Command::Previous, Refusal::First);
    refused("L1 10:01 enter >afspraken", Command::Next, Refusal::Last);
    refused("", Command::GoTo("dansen".into()), Refusal::NoPhase);
    may_not("", "enter >dansen", Refusal::NoPhase);
}

#[test]
fn minutes_are_for_the_phase_now() {
    becomes("L1 10:01 enter >casus", Command::Give(-3), &["minutes casus -3"]);
    refused("", Command::Give(1), Refusal::NoPhase);
}

#[test]
fn undo_takes_back_the_last_thing_of_this_screen() {
    becomes("L1 10:01 value erkenning on\nN1 10:02 moment x", Command::Undo, &["strike L1"]);
    refused("N1 10:01 moment x", Command::Undo, Refusal::NothingToUndo);
    assert_eq!(decide(&given::session("N1 10:01 moment x"), NOTE, Command::Undo), Ok(vec![event("strike N1")]));
    becomes("L1 10:01 value erkenning on\nL2 10:02 strike L1", Command::Redo, &["restore L1"]);
    refused("L1 10:01 value erkenning on", Command::Redo, Refusal::NothingToRedo);
}

#[test]
fn a_phase_change_is_undone_by_its_inverse_while_it_is_the_last() {
    let two = "L1 10:01 enter >aankomst\nL2 10:02 enter aankomst>casus";
    becomes(two, Command::Undo, &["enter casus>aankomst undoes L2"]);
    becomes(
        &format!("{two}\nL3 10:03 enter casus>aankomst undoes L2"),
        Command::Redo,
        &["enter aankomst>casus undoes L3"],
    );
    refused(&format!("{two}\nD1 10:03 enter casus>samen"), Command::Undo, Refusal::MovedOn);
    refused("L1 10:01 enter >aankomst", Command::Undo, Refusal::First);
}

#[test]
fn new_words_for_a_line_remember_what_it_was_first_written_with() {
    let tagged = "N1 10:01 moment open een #vertrouwen\nN2 10:02 tag N1 @bewoner";
    becomes(tagged, Command::Reword(id("N1"), "beter".into()), &["reword N1 beter (moment open #vertrouwen)"]);
    becomes(MOMENTS, Command::Reword(id("N1"), String::new()), &["reword N1 (moment open)"]);
    refused(MOMENTS, Command::Reword(id("N3"), " ".into()), Refusal::NoWords);
    refused(MOMENTS, Command::Reword(id("N9"), "x".into()), Refusal::NoLine);
    refused("N1 10:01 erased", Command::Reword(id("N1"), "x".into()), Refusal::NoLine);
}

#[test]
fn a_moment_may_be_without_words_and_nothing_else() {
    may("", "moment closed");
    for kind in
        ["note", "quote", "idea", "side-stream", "lesson", "celebration", "next-step", "ground", "table", "word"]
    {
        may_not("", kind, Refusal::NoWords);
    }
}

#[test]
fn what_is_said_of_a_line_needs_the_line() {
    for wish in ["tag N1 #erkenning", "at N1 10:00", "door N1 open", "explain N1 a | b", "keep N1", "drop N1", "up N1"]
    {
        may_not("", wish, Refusal::NoLine);
        may(MOMENTS, wish);
    }
    may(MOMENTS, "up");
    may_not("", "release N1 on", Refusal::NoLine);
}

#[test]
fn only_moments_have_doors_and_are_kept() {
    for wish in ["door N3 open", "explain N3 a | b", "keep N3"] {
        may_not(MOMENTS, wish, Refusal::NotAMoment);
    }
    may_not(MOMENTS, "release N1 on", Refusal::NotAQuote);
    may(MOMENTS, "release N3 on");
}

#[test]
fn an_answer_is_an_open_moment_for_a_closed_one() {
    may(MOMENTS, "answer N2 by N1");
    may(MOMENTS, "answer N2");
    for wish in ["answer N1 by N2", "answer N2 by N2", "answer N2 by N3", "answer N4 by N1"] {
        may_not(MOMENTS, wish, Refusal::NotAnAnswer);
    }
    may_not(MOMENTS, "answer N2 by N9", Refusal::NoLine);
}

#[test]
fn lines_agreements_and_marks_can_be_taken_back() {
    let given = "N1 10:01 lesson een\nL1 10:02 agree bellen\nL2 10:03 mark A1 urgent";
    for wish in ["drop N1", "drop L1", "drop L2"] {
        may(given, wish);
    }
    may_not(given, "drop L9", Refusal::NoLine);
}

#[test]
fn questions_must_be_known_and_worded() {
    may("", "mark A1 rest genoeg");
    may("", "wording A1 Hoe beter");
    may("", "pose A Hoe nieuw");
    may_not("", "mark N9 rest", Refusal::NoQuestion);
    may_not("", "wording N9 Hoe", Refusal::NoQuestion);
    may_not("", "wording A1", Refusal::NoWords);
    may_not("", "pose A", Refusal::NoWords);
    may_not("", "pose X Hoe", Refusal::NoTheme);
    let mut free = given::session("");
    free.agenda = Agenda::default().into();
    let posed = Event::Posed {
        code: String::new(),
        theme: "X".into(),
        wording: wording("Hoe"),
        remark: String::new(),
        from: Vec::new(),
    };
    assert!(decide(&free, LEAD, Command::Do(posed)).is_ok(), "an agenda without themes takes any");
}

#[test]
fn values_agreements_and_answers() {
    may("", "value erkenning on");
    may_not("", "value winst on", Refusal::NoValue);
    may("", "agree bellen | Ada | vrijdag");
    may_not("", "agree | Ada | vrijdag", Refusal::NoWords);
    may("", "reply C2 doen we");
    may_not("", "reply C2", Refusal::NoWords);
    may("", "follow C1 done");
}

#[test]
fn a_case_is_taken_back_only_when_one_was_told() {
    may_not("", "withdraw", Refusal::NoCase);
    may("L1 10:01 case place plein", "withdraw");
    may_not("L1 10:01 case place plein\nL2 10:02 withdraw", "withdraw", Refusal::NoCase);
}

#[test]
fn sealing_fixes_the_codes_as_they_stand() {
    becomes("L1 10:01 pose A7 Hoe nieuw", Command::Seal, &["seal A1=A1 A2=A2 L1=A7 B1=B1"]);
}

#[test]
fn what_needs_no_check_is_done() {
    for wish in [
        "neutral on",
        "clock on",
        "typing on",
        "off-record on",
        "stay",
        "present bewoner 3",
        "lead",
        "case place plein",
    ] {
        may("", wish);
    }
}
