//! Statements.
//!
//! Files: `loops` · `switch` · `exceptions` thrown and caught.

mod exceptions;
mod loops;
mod switch;

use super::{Eval, Interp};
use crate::code::{Expr, If, Stmt, TypeRef};
use crate::types::Type;
use crate::value::Value;

/// How a statement ended.
#[derive(Debug)]
pub(super) enum Flow {
    /// At its end.
    Normal,
    /// By `break`.
    Break(Option<u16>),
    /// By `continue`.
    Continue(Option<u16>),
    /// By `return`.
    Return(Value),
    /// By calling the method that runs once more, with these arguments.
    Again(Box<[Value]>),
    /// With the value of a switch expression.
    Yield(Value),
}

impl<'r> Interp<'r> {
    pub(super) fn exec_all(&mut self, statements: &'r [Stmt]) -> Eval<Flow> {
        for statement in statements {
            match self.exec(statement)? {
                Flow::Normal => {}
                other => return Ok(other),
            }
        }
        Ok(Flow::Normal)
    }

    pub(super) fn exec(&mut self, statement: &'r Stmt) -> Eval<Flow> {
        self.charge(1)?;
        match statement {
            Stmt::Expr(Expr::Assign(code)) => self.exec_assign(code)?,
            Stmt::Expr(value) => {
                self.eval(value)?;
            }
            Stmt::Declare { slot, ty, value, pos } => self.declare(*slot, ty.as_deref(), value.as_ref(), *pos)?,
            Stmt::Again(args, pos) => {
                let args = self.eval_args(args, true)?;
                self.at = *pos;
                return Ok(Flow::Again(args.into_vec().into()));
            }
            Stmt::Return(None, _) => return Ok(Flow::Return(Value::Null)),
            Stmt::Return(Some(value), _) => return Ok(Flow::Return(self.eval(value)?)),
            Stmt::Yield(value, _) => return Ok(Flow::Yield(self.eval(value)?)),
            Stmt::If(branch) => return self.exec_if(branch),
            Stmt::Block(statements) => return self.exec_all(statements),
            Stmt::Synchronized(code) => {
                if self.eval(&code.monitor)?.is_null() {
                    self.at = code.pos;
                    return Err(self.throw_with(Type::NullPointerException, None));
                }
                return self.exec_all(&code.body);
            }
            Stmt::While(code) => return self.exec_while(code),
            Stmt::DoWhile(code) => return self.exec_do_while(code),
            Stmt::For(code) => return self.exec_for(code),
            Stmt::ForIn(code) => return self.exec_for_in(code),
            Stmt::Switch(code) => return self.exec_switch(code),
            Stmt::Try(code) => return self.exec_try(code),
            Stmt::Throw(value, pos) => return Err(self.exec_throw(value, *pos)?),
            Stmt::Break(label) => return Ok(Flow::Break(*label)),
            Stmt::Continue(label) => return Ok(Flow::Continue(*label)),
            Stmt::Assert(code) => self.exec_assert(code)?,
            Stmt::Labeled(label, inner) => {
                return Ok(match self.exec(inner)? {
                    Flow::Break(Some(wanted)) if wanted == *label => Flow::Normal,
                    other => other,
                });
            }
        }
        Ok(Flow::Normal)
    }

    fn declare(&mut self, slot: u16, ty: Option<&'r TypeRef>, value: Option<&'r Expr>, pos: u32) -> Eval<()> {
        let value = match (value, ty) {
            (Some(value), None) => self.eval(value)?,
            (Some(value), Some(ty)) => {
                let value = self.eval(value)?;
                self.at = pos;
                self.cast_local(slot, value, ty)?
            }
            (None, Some(TypeRef::Builtin(ty))) => zero_of(*ty),
            (None, _) => Value::Null,
        };
        self.declare_local(slot, value);
        Ok(())
    }

    fn exec_if(&mut self, branch: &'r If) -> Eval<Flow> {
        if self.eval_truth(&branch.condition)? {
            return self.exec(&branch.then);
        }
        match &branch.otherwise {
            Some(otherwise) => self.exec(otherwise),
            None => Ok(Flow::Normal),
        }
    }
}

/// What a variable of a type holds before anything is assigned.
pub(crate) fn zero_of(ty: Type) -> Value {
    match ty {
        Type::PrimInt => Value::Int(0),
        Type::PrimLong => Value::Long(0),
        Type::PrimShort => Value::Short(0),
        Type::PrimByte => Value::Byte(0),
        Type::PrimChar => Value::Char(0),
        Type::PrimBoolean => Value::Bool(false),
        Type::PrimFloat => Value::Float(0.0),
        Type::PrimDouble => Value::Double(0.0),
        _ => Value::Null,
    }
}
