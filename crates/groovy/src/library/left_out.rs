//! Methods of Java that scripts may look for and that are left out: each says what to use instead.

use super::{Method, Module, Static};
use crate::interp::Fault;
use crate::types::Type;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: STATICS, constructors: &[], constants: &[] };

const STATICS: &[Static] = &[(Type::Collections, "newSetFromMap", 1, 1, |_, _, _| {
    Err(Fault::not_supported("a set that is a view of a map", "a set of its own"))
})];

macro_rules! left_out {
    ($($class:ident $name:literal $least:literal $most:literal: $what:literal, $instead:literal;)*) => {
        const METHODS: &[Method] = &[$(
            (Type::$class, $name, $least, $most, |_, _, _| Err(Fault::not_supported($what, $instead)))
        ),*];
    };
}

left_out! {
    Matcher "useAnchoringBounds" 1 1: "other bounds for a region of a matcher", "the pattern itself";
    Matcher "useTransparentBounds" 1 1: "other bounds for a region of a matcher", "the pattern itself";
    SimpleDateFormat "set2DigitYearStart" 1 1: "a century of its own for years of two digits", "a pattern with yyyy";
    SimpleDateFormat "setDateFormatSymbols" 1 1: "other names of months and days", "a map of names";
    SimpleDateFormat "setCalendar" 1 1: "a calendar of its own for a format", "setTimeZone(zone)";
    DateTimeFormatter "withResolverStyle" 1 1: "strict and smart parsing", "a pattern and a check of the parts";
    DateTimeFormatter "withDecimalStyle" 1 1: "digits of other scripts", "the text as it is";
    DateTimeFormatter "withChronology" 1 1: "calendars other than the ISO one", "the ISO calendar";
    LocalDate "getChronology" 0 0: "calendars other than the ISO one", "the ISO calendar";
    LocalDate "getEra" 0 0: "calendars other than the ISO one", "get(ChronoField.ERA)";
    Calendar "setWeekDate" 3 3: "setting a calendar by its week", "LocalDate.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)";
    Calendar "setGregorianChange" 1 1: "the calendar before Gregory", "LocalDate";
    Collection "spliterator" 0 0: "parallel walks", "stream() or iterator()";
}
