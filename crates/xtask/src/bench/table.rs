//! The table: what, how much, against what, what was aimed at.

/// A measured amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Amount {
    Seconds(f64),
    Bytes(f64),
}

/// What a measurement is to reach.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Aim {
    /// Speed as a share of the baseline's.
    RatioAtLeast(f64),
    AtMost(Amount),
    /// To be watched, not reached.
    Watched,
}

/// One measurement. `None` where nothing was measured.
#[derive(Debug)]
pub(crate) struct Row {
    name: String,
    measured: Option<Amount>,
    baseline: Option<Amount>,
    aim: Aim,
}

impl Row {
    pub(crate) fn new(name: &str, measured: Option<Amount>, aim: Aim) -> Self {
        Self { name: name.to_owned(), measured, baseline: None, aim }
    }

    pub(crate) fn against(self, baseline: Option<Amount>) -> Self {
        Self { baseline, ..self }
    }

    /// How fast compared with the baseline: below 1 is slower.
    fn ratio(&self) -> Option<f64> {
        Some(self.baseline?.number() / self.measured?.number())
    }

    fn verdict(&self) -> &'static str {
        let reached = match self.aim {
            Aim::RatioAtLeast(aim) => self.ratio().map(|ratio| ratio >= aim),
            Aim::Watched => return if self.measured.is_some() { "" } else { "not measured" },
            Aim::AtMost(aim) => self.measured.map(|measured| measured.number() <= aim.number()),
        };
        match reached {
            Some(true) => "pass",
            Some(false) => "miss",
            None => "not measured",
        }
    }

    fn cells(&self) -> [String; 6] {
        let show = |amount: Option<Amount>| amount.map_or_else(|| "-".to_owned(), Amount::show);
        let aim = match self.aim {
            Aim::RatioAtLeast(ratio) => format!(">= {ratio:.2}"),
            Aim::Watched => "-".to_owned(),
            Aim::AtMost(amount) => format!("<= {}", amount.show()),
        };
        let ratio = self.ratio().map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
        [self.name.clone(), show(self.measured), show(self.baseline), ratio, aim, self.verdict().to_owned()]
    }
}

impl Amount {
    fn number(self) -> f64 {
        match self {
            Self::Seconds(number) | Self::Bytes(number) => number,
        }
    }

    fn show(self) -> String {
        match self {
            Self::Seconds(seconds) if seconds < 1e-3 => format!("{:.1} us", seconds * 1e6),
            Self::Seconds(seconds) if seconds < 10.0 => format!("{:.1} ms", seconds * 1e3),
            Self::Seconds(seconds) => format!("{seconds:.1} s"),
            Self::Bytes(bytes) if bytes < 1e6 => format!("{:.1} kB", bytes / 1e3),
            Self::Bytes(bytes) => format!("{:.1} MB", bytes / 1e6),
        }
    }
}

/// The table as text.
pub(crate) fn render(rows: &[Row]) -> String {
    let head = ["", "measured", "baseline", "ratio", "aim", ""].map(str::to_owned);
    let cells: Vec<_> = std::iter::once(head).chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let line = |[name, measured, baseline, ratio, aim, verdict]: &[String; 6]| {
        let [w0, w1, w2, w3, w4, _] = widths;
        format!("{name:w0$}  {measured:>w1$}  {baseline:>w2$}  {ratio:>w3$}  {aim:>w4$}  {verdict}")
            .trim_end()
            .to_owned()
    };
    cells.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Aim, Amount, Row, render};

    #[test]
    fn a_row_shows_how_close_it_comes_and_whether_that_is_enough() {
        let slow = Row::new("route", Some(Amount::Seconds(20e-6)), Aim::RatioAtLeast(0.6))
            .against(Some(Amount::Seconds(10e-6)));
        let small = Row::new("hub", Some(Amount::Bytes(150_000.0)), Aim::AtMost(Amount::Bytes(170_000.0)));
        let missing = Row::new("list", None, Aim::RatioAtLeast(0.8));
        let expected = "       measured  baseline  ratio          aim\n\
                        route   20.0 us   10.0 us   0.50      >= 0.60  miss\n\
                        hub    150.0 kB         -      -  <= 170.0 kB  pass\n\
                        list          -         -      -      >= 0.80  not measured";
        assert_eq!(render(&[slow, small, missing]), expected);
    }
}
