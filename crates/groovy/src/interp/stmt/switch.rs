//! `switch`.

use super::Flow;
use crate::code::{Case, Switch};
use crate::interp::{Eval, Interp};
use crate::value::Value;

impl<'r> Interp<'r> {
    /// Finds the case, then runs on through the following ones.
    pub(in crate::interp) fn exec_switch(&mut self, code: &'r Switch) -> Eval<Flow> {
        let subject = self.eval(&code.subject)?;
        self.at = code.pos;
        let mut start = code.default;
        for (index, case) in code.cases.iter().enumerate() {
            if self.case_matches(case, &subject)? {
                start = Some(index);
                break;
            }
        }
        let cases = start.and_then(|start| code.cases.get(start..)).unwrap_or_default();
        for case in cases {
            match self.exec_all(&case.body)? {
                Flow::Normal if code.arrow => break,
                Flow::Normal => {}
                Flow::Break(None) => break,
                Flow::Break(label) if label == code.label => break,
                other => return Ok(other),
            }
        }
        Ok(Flow::Normal)
    }

    fn case_matches(&mut self, case: &'r Case, subject: &Value) -> Eval<bool> {
        for value in &case.values {
            let value = self.eval(value)?;
            if self.is_case(&value, subject)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
