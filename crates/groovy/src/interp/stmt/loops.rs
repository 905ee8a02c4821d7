//! `while`, `do` and `for`.

use super::Flow;
use crate::code::{For, ForIn, Loop};
use crate::interp::{Eval, Interp};
use crate::value::Value;

/// What a loop does after its body.
enum Turn {
    Next,
    Stop,
    Leave(Flow),
}

fn turn(flow: Flow, label: Option<u16>) -> Turn {
    match flow {
        Flow::Normal | Flow::Continue(None) => Turn::Next,
        Flow::Break(None) => Turn::Stop,
        Flow::Continue(wanted) if wanted == label => Turn::Next,
        Flow::Break(wanted) if wanted == label => Turn::Stop,
        other => Turn::Leave(other),
    }
}

impl<'r> Interp<'r> {
    pub(super) fn exec_while(&mut self, code: &'r Loop) -> Eval<Flow> {
        while self.eval_truth(&code.condition)? {
            self.charge(1)?;
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
        }
        Ok(Flow::Normal)
    }

    pub(super) fn exec_do_while(&mut self, code: &'r Loop) -> Eval<Flow> {
        loop {
            self.charge(1)?;
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
            if !self.eval_truth(&code.condition)? {
                break;
            }
        }
        Ok(Flow::Normal)
    }

    pub(super) fn exec_for(&mut self, code: &'r For) -> Eval<Flow> {
        self.exec_all(&code.init)?;
        loop {
            self.charge(1)?;
            if let Some(condition) = &code.condition
                && !self.eval_truth(condition)?
            {
                break;
            }
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
            for update in &code.update {
                self.eval(update)?;
            }
        }
        Ok(Flow::Normal)
    }

    pub(super) fn exec_for_in(&mut self, code: &'r ForIn) -> Eval<Flow> {
        let iterable = self.eval(&code.iterable)?;
        self.at = code.pos;
        let mut iter = self.iter(&iterable)?;
        // One variable for all turns: closures made in the body see its last value, as in Groovy.
        self.declare_local(code.slot, Value::Null);
        while let Some(item) = iter.next(self)? {
            let item = match &code.ty {
                Some(ty) => self.cast(item, ty)?,
                None => item,
            };
            self.set_local(code.slot, item);
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
        }
        Ok(Flow::Normal)
    }
}
