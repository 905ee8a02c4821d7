//! What each language calls months, days and half days; and the countries that say it otherwise.

use super::Names;

pub(super) const ENGLISH: Names = Names {
    months: "January February March April May June July August September October November December",
    short_months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    days: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    short_days: "Mon Tue Wed Thu Fri Sat Sun",
    halves: "AM|PM",
};

const FRENCH: Names = Names {
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    short_months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    days: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    short_days: "lun. mar. mer. jeu. ven. sam. dim.",
    halves: "AM|PM",
};

const GERMAN: Names = Names {
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    short_months: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    days: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    short_days: "Mo. Di. Mi. Do. Fr. Sa. So.",
    halves: "AM|PM",
};

const DUTCH: Names = Names {
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    short_months: "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    days: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    short_days: "ma di wo do vr za zo",
    halves: "a.m.|p.m.",
};

const SPANISH: Names = Names {
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    short_months: "ene feb mar abr may jun jul ago sept oct nov dic",
    days: "lunes martes miércoles jueves viernes sábado domingo",
    short_days: "lun mar mié jue vie sáb dom",
    halves: "a.\u{a0}m.|p.\u{a0}m.",
};

const ITALIAN: Names = Names {
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    short_months: "gen feb mar apr mag giu lug ago set ott nov dic",
    days: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    short_days: "lun mar mer gio ven sab dom",
    halves: "AM|PM",
};

const PORTUGUESE: Names = Names {
    months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    short_months: "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    days: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    short_days: "seg. ter. qua. qui. sex. sáb. dom.",
    halves: "AM|PM",
};

const SWEDISH: Names = Names {
    months: "januari februari mars april maj juni juli augusti september oktober november december",
    short_months: "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    days: "måndag tisdag onsdag torsdag fredag lördag söndag",
    short_days: "mån tis ons tors fre lör sön",
    halves: "fm|em",
};

const DANISH: Names = Names {
    months: "januar februar marts april maj juni juli august september oktober november december",
    short_months: "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    days: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    short_days: "man. tir. ons. tor. fre. lør. søn.",
    halves: "AM|PM",
};

const NORWEGIAN: Names = Names {
    months: "januar februar mars april mai juni juli august september oktober november desember",
    short_months: "jan. feb. mar. apr. mai jun. jul. aug. sep. okt. nov. des.",
    days: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    short_days: "man. tir. ons. tor. fre. lør. søn.",
    halves: "a.m.|p.m.",
};

const JAPANESE: Names = Names {
    months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    short_months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    days: "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    short_days: "月 火 水 木 金 土 日",
    halves: "午前|午後",
};

const ENGLISH_ABROAD: Names = Names { halves: "am|pm", ..ENGLISH };

const AUSTRALIAN: Names =
    Names { short_months: "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec", halves: "am|pm", ..ENGLISH };

const IRISH: Names = Names { halves: "a.m.|p.m.", ..ENGLISH };

const BRITISH: Names =
    Names { short_months: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec", halves: "am|pm", ..ENGLISH };

const CANADIAN: Names = Names {
    short_months: "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.",
    short_days: "Mon. Tue. Wed. Thu. Fri. Sat. Sun.",
    halves: "a.m.|p.m.",
    ..ENGLISH
};

const FRENCH_CAMEROON: Names = Names { halves: "matin|soir", ..FRENCH };

const FRENCH_MOROCCO: Names = Names {
    short_months: "jan. fév. mar. avr. mai jui. juil. août sept. oct. nov. déc.",
    halves: "a.m.|p.m.",
    ..FRENCH
};

const FRENCH_CANADA: Names = Names {
    short_months: "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
    halves: "a.m.|p.m.",
    ..FRENCH
};

const AUSTRIAN: Names = Names {
    months: "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
    short_months: "Jän. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    ..GERMAN
};

const SPANISH_AMERICAN: Names =
    Names { short_months: "ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.", ..SPANISH };

const SPANISH_PARAGUAY: Names =
    Names { short_months: "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.", ..SPANISH };

const SPANISH_PERU: Names = Names {
    months: "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    short_months: "ene. feb. mar. abr. may. jun. jul. ago. set. oct. nov. dic.",
    ..SPANISH
};

const PORTUGUESE_EUROPEAN: Names =
    Names {
        short_days: "segunda terça quarta quinta sexta sábado domingo", halves: "da manhã|da tarde", ..PORTUGUESE
    };

/// The names of a language in a country; `None` for languages that are not known here.
pub(super) fn spoken(language: &str, country: &str) -> Option<Names> {
    Some(match (language, country) {
        ("", _) => ENGLISH,
        ("en", "AU") => AUSTRALIAN,
        ("en", "IE") => IRISH,
        ("en", "GB") => BRITISH,
        ("en", "CA") => CANADIAN,
        ("en", "" | "US" | "AE" | "AS" | "BI" | "GU" | "MH" | "MP" | "PR" | "UM" | "VI") => ENGLISH,
        ("en", _) => ENGLISH_ABROAD,
        ("fr", "CM") => FRENCH_CAMEROON,
        ("fr", "MA") => FRENCH_MOROCCO,
        ("fr", "CA") => FRENCH_CANADA,
        ("fr", _) => FRENCH,
        ("de", "AT" | "IT") => AUSTRIAN,
        ("de", _) => GERMAN,
        ("nl", _) => DUTCH,
        (
            "es",
            "419" | "AR" | "BO" | "BR" | "BZ" | "CL" | "CO" | "CR" | "CU" | "DO" | "EC" | "GT" | "HN" | "MX" | "NI"
            | "PA" | "PR" | "SV" | "US",
        ) => SPANISH_AMERICAN,
        ("es", "PY" | "VE") => SPANISH_PARAGUAY,
        ("es", "PE" | "UY") => SPANISH_PERU,
        ("es", _) => SPANISH,
        ("it", _) => ITALIAN,
        ("pt", "AO" | "CH" | "CV" | "GQ" | "GW" | "LU" | "MO" | "MZ" | "PT" | "ST" | "TL") => PORTUGUESE_EUROPEAN,
        ("pt", _) => PORTUGUESE,
        ("sv", _) => SWEDISH,
        ("da", _) => DANISH,
        ("nb" | "no", _) => NORWEGIAN,
        ("ja", _) => JAPANESE,
        _ => return None,
    })
}
