//! Stored names of the domain's small vocabularies.

use super::twin::names;

names!(DoorV1 = Door { Open, Closed, Ajar });
names!(MarkV1 = Mark { Plays, Resonated, Explored, Sharper, Urgent, Accent, Rest, Woken });
names!(OutcomeV1 = Outcome { Done, Running, AskedAgain, Cannot, Talk });
names!(
    KindV1 = Kind {
        Moment,
        Note,
        Quote,
        Idea,
        SideStream,
        Lesson,
        Celebration,
        NextStep,
        Ground,
        Table,
        Word,
        Card,
        Addition,
        Named,
        Tip,
    }
);
names!(ShapeV1 = Shape { Columns, Scheme, Circles, Sides });
names!(DirectionV1 = Direction { LeftToRight, RightToLeft });
names!(CasePartV1 = CasePart { Sentence, Place, Owner, Involved, Before, DoorBefore, Happened, Effect, MayLeave });
names!(
    FormV1 = Form {
        Talk,
        Round,
        LookBack,
        Case,
        Lens,
        Moments,
        Harvest,
        Agreements,
        Commitments,
        Break,
        Tables,
        Questions,
        Board,
        Theory,
        Contribution,
        PlanNext,
    }
);
names!(CertaintyV1 = Certainty { Stated, Inferred, Unknown });
names!(OriginV1 = Origin { Live, Reconstructed, Practice });
