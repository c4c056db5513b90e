//! What should not go on a wall is pointed out, and ordinary talk of a neighbourhood is left alone.

use drempel::text::private::{Found, Private, find};
use proptest::prelude::*;

const VOICES: [&str; 5] = ["bewoner", "initiatiefnemer", "ambtenaar", "professional", "bestuurder"];

/// What is found in a text, as its words and what they are.
fn seen(text: &str) -> Vec<(&str, Private)> {
    find(text, &VOICES).into_iter().map(|Found { range, kind }| (text.get(range).unwrap(), kind)).collect()
}

fn only(kind: Private, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(seen(text), [(*expected, kind)], "{text}");
    }
}

#[test]
fn telephone_numbers() {
    only(
        Private::Phone,
        &[
            ("bel 0612345678 even", "0612345678"),
            ("bel 06-12345678.", "06-12345678"),
            ("(06 12 34 56 78)", "(06 12 34 56 78"),
            ("06 - 1234 5678", "06 - 1234 5678"),
            ("06.12.34.56.78", "06.12.34.56.78"),
            ("06\u{a0}12\u{a0}34\u{a0}56\u{a0}78", "06\u{a0}12\u{a0}34\u{a0}56\u{a0}78"),
            ("061234 5678", "061234 5678"),
            ("070-1234567", "070-1234567"),
            ("(070) 123 45 67 of later", "(070) 123 45 67"),
            ("0164–123456", "0164–123456"),
            ("020/123 45 67", "020/123 45 67"),
            ("088 123 45 67", "088 123 45 67"),
            ("+31612345678", "+31612345678"),
            ("+31 6 12345678 2 bewoners", "+31 6 12345678"),
            ("+31 (0)6 12 34 56 78", "+31 (0)6 12 34 56 78"),
            ("+31 06 12345678", "+31 06 12345678"),
            ("+31 (0)70 - 123 45 67", "+31 (0)70 - 123 45 67"),
            ("0031 6 12 34 56 78", "0031 6 12 34 56 78"),
            ("+48 601 234 567", "+48 601 234 567"),
            ("+90 532 123 45 67", "+90 532 123 45 67"),
            ("00212 612 345678", "00212 612 345678"),
            ("bel 06 12345678 2 bewoners", "06 12345678"),
            ("om 14.00 06-12345678", "06-12345678"),
            ("رقمي ٠٦١٢٣٤٥٦٧٨", "٠٦١٢٣٤٥٦٧٨"),
        ],
    );
}

#[test]
fn mail_addresses() {
    only(
        Private::Mail,
        &[
            ("mail samira@voorbeeld.nl even", "samira@voorbeeld.nl"),
            ("(s.el-idrissi+wijk@post.voorbeeld.org).", "s.el-idrissi+wijk@post.voorbeeld.org"),
            ("0612345678@voorbeeld.nl", "0612345678@voorbeeld.nl"),
        ],
    );
}

#[test]
fn postcodes_with_a_house_number() {
    only(
        Private::Address,
        &[
            ("woont op 2531 AB 12 hoor", "2531 AB 12"),
            ("2531AB 12a", "2531AB 12a"),
            ("2531AB12", "2531AB12"),
            ("2531ab 12", "2531ab 12"),
            ("2531 AB, nr. 12-3", "2531 AB, nr. 12-3"),
            ("2531 AB huisnummer 12", "2531 AB huisnummer 12"),
            ("Dorpsstraat 12 2531AB", "12 2531AB"),
            ("Dorpsstraat 12a, 2531 AB Den Haag", "12a, 2531 AB"),
            ("Dorpsstraat 12-14\n2531 AB Den Haag", "12-14\n2531 AB"),
            ("Dorpsstraat 12 b 2531 AB", "12 b 2531 AB"),
        ],
    );
}

#[test]
fn citizen_service_numbers_by_the_eleven_test() {
    only(
        Private::Citizen,
        &[
            ("bsn 123456782", "123456782"),
            ("1234.56.782", "1234.56.782"),
            ("1234 56 782", "1234 56 782"),
            ("123 456 782", "123 456 782"),
            ("123-456-782", "123-456-782"),
            ("249566758, zei ze", "249566758"),
            ("10000008", "10000008"),
        ],
    );
    for text in ["123456789", "123456783", "000000000", "x123456782", "123456782a", "1123456782", "123456782,5"] {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn bank_accounts_by_their_check_digits() {
    only(
        Private::Account,
        &[
            ("NL91ABNA0417164300", "NL91ABNA0417164300"),
            ("maak over naar NL91 ABNA 0417 1643 00 voor vrijdag", "NL91 ABNA 0417 1643 00"),
            ("nl91abna0417164300.", "nl91abna0417164300"),
            ("BE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ],
    );
    assert_eq!(seen("NL91ABNA0417164301"), []);
}

#[test]
fn a_word_after_an_at_sign_that_is_no_voice() {
    only(
        Private::Handle,
        &[("@Fatima zei nee", "@Fatima"), ("(@jan-willem)", "@jan-willem"), ("tegen @Şükran", "@Şükran")],
    );
    for text in ["@bewoner zei nee", "@Bewoner", "@bew", "@professional, @bestuurder", "@ 14:30", "@14:30", "a@b", "@"]
    {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn ordinary_talk_is_left_alone() {
    for text in [
        "Er waren 2 bewoners en 14 professionals.",
        "In 2025 en 2026 op 12 maart was het anders.",
        "TUSSEN 2025 EN 2026 GEBEURDE ER VEEL",
        "van 14:30 tot 16:00, of 14.30-16.00 uur",
        "06.30-08.00 uur, 12 mensen",
        "09.30-11.00 12 bewoners",
        "€ 1.250 en € 1.250.000,50, ook wel 12.000.000 euro",
        "€ 123.456.782 voor de wijk",
        "op 12-03-2026 om 14:30, 01-02-2026 14 uur, 06-12-2026 14:30",
        "06.12.2026 14.30 uur",
        "bestand 20260312 en 12032026 en 2026-03-12",
        "bel 112, 0800-1234, 0900-8844 of 14 070",
        "tussen 1990 en 2000, 1e verdieping, 3 van de 4",
        "postcode 2531 AB is onze buurt",
        "huis 12, in 2531 spelen kinderen",
        "1234 SS 12",
        "artikel 5.1.2, blz. 123-124, versie 1.2.3",
        "50% van 1.000 huizen, 1 op 10, 3/4",
        "vraag B1 en C12, thema D",
        "+1 van de groep, 5+3, +12 punten",
        "Plein 1813 en de zaal 010 zijn bekend",
        "",
    ] {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn several_in_one_text_come_from_left_to_right() {
    let text = "@Fatima (06-12345678, fatima@voorbeeld.nl) op 2531 AB 12 en 070 123 45 67";
    let kinds: Vec<Private> = seen(text).into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(kinds, [Private::Handle, Private::Phone, Private::Mail, Private::Address, Private::Phone]);
}

/// Pieces of what is looked for, and of what must not disturb it.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "06", "0031", "+", "31", "(0)", "-", " ", ".", "/", "12", "1234", "123456782", "2531", "AB", "ab", "@", "jan",
            "bewoner", "NL91", "ABNA", "0417164300", "€", ",", "nr", "\u{a0}", "é", "ß", "👩\u{200d}👧", "٠٦", "\n", "x.nl",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9]{1,12}",
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_lies_in_the_text_and_never_overlaps(text in pieces()) {
        let mut last = 0;
        for Found { range, .. } in find(&text, &VOICES) {
            prop_assert!(range.start >= last && range.end > range.start, "{:?} {:?}", text, range);
            prop_assert!(text.get(range.clone()).is_some(), "{:?} {:?}", text, range);
            last = range.end;
        }
    }

    #[test]
    fn a_mobile_number_is_found_however_it_is_written(digits in "[1-9][0-9]{7}", first in "[- ./]|", rest in "[- .]|", every in 1_usize..9) {
        let chars: Vec<char> = digits.chars().collect();
        let groups: Vec<String> = chars.chunks(every).map(|group| group.iter().collect()).collect();
        let number = format!("06{first}{}", groups.join(&rest));
        let text = format!("zij is te bereiken op {number}, zei ze");
        prop_assert_eq!(seen(&text), [(number.as_str(), Private::Phone)]);
    }
}

#[test]
fn ten_thousand_signs_take_no_time_to_speak_of() {
    for piece in ["0", "06 ", "1234 ", "NL91 ", "@", "a@", "2531 AB, ", "00 1"] {
        let text = piece.repeat(10_000 / piece.len());
        let begin = std::time::Instant::now();
        let _ = find(&text, &VOICES);
        assert!(begin.elapsed().as_millis() < 500, "{piece:?} {:?}", begin.elapsed());
    }
}
