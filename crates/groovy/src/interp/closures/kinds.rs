//! Closures that stand for something else: curried, memoized, proxies, trampolines.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::value::{Body, Closure, Value};

impl<'r> Interp<'r> {
    pub(super) fn call_closure(&mut self, closure: &Rc<Closure>, args: &[Value]) -> Eval {
        self.check_stack()?;
        match &closure.body {
            Body::Code { function, captures } => self.call_code(closure, *function, captures, args, "doCall"),
            Body::Method { target, name } => self.call_pointer(target, name, args),
            Body::Native { function, target, .. } => self.run_native(*function, target, args),
            Body::Curried { inner, fixed, at } => {
                let (inner, all) = self.uncurried(inner, fixed, *at, args)?;
                self.call(&inner, &all)
            }
            Body::Composed { first, second } => {
                let answer = self.call(first, args)?;
                self.call(second, &[answer])
            }
            Body::Memoized { inner, answers, limit } => self.call_memoized(inner, answers, *limit, args),
            Body::Trampoline { inner } => self.call_trampoline(inner, args),
            Body::Proxy { methods } => self.call_proxy(methods, args),
        }
    }

    /// What a closure curries, through any number of layers, and all arguments.
    fn uncurried(&mut self, inner: &Value, fixed: &[Value], at: isize, args: &[Value]) -> Eval<(Value, Vec<Value>)> {
        let mut all = args.to_vec();
        self.grow(all.len(), fixed.len())?;
        insert_fixed(&mut all, fixed, at);
        let mut inner = inner.clone();
        while let Value::Closure(closure) = &inner {
            let Body::Curried { inner: next, fixed, at } = &closure.body else { break };
            self.charge(1 + all.len() / 4)?;
            self.grow(all.len(), fixed.len())?;
            insert_fixed(&mut all, fixed, *at);
            inner = next.clone();
        }
        Ok((inner, all))
    }

    fn call_memoized(&mut self, inner: &Value, answers: &Value, limit: usize, args: &[Value]) -> Eval {
        let Value::Map(answers) = answers else {
            return self.call(inner, args);
        };
        let key = self.list(args.to_vec())?;
        if let Some(known) = self.map_get(answers, &key)? {
            return Ok(known);
        }
        let answer = self.call(inner, args)?;
        if limit > 0
            && answers.len() >= limit
            && let Some((key, _)) = answers.first()
        {
            self.map_remove(answers, &key)?;
        }
        self.map_put(answers, key, answer.clone())?;
        Ok(answer)
    }

    /// Called as a function, a map with one closure means that one.
    fn call_proxy(&mut self, methods: &Value, args: &[Value]) -> Eval {
        let single = match methods {
            Value::Map(map) => map.first().map(|(_, method)| method),
            _ => None,
        };
        self.call(&single.unwrap_or_default(), args)
    }

    fn call_trampoline(&mut self, inner: &Value, args: &[Value]) -> Eval {
        let mut answer = self.call(inner, args)?;
        loop {
            self.charge(1)?;
            let next = match &answer {
                Value::Closure(closure) => match &closure.body {
                    Body::Trampoline { inner } => inner.clone(),
                    _ => return Ok(answer),
                },
                _ => return Ok(answer),
            };
            answer = self.bounce(&next)?;
        }
    }

    /// One step of a trampoline. One trampoline inside another does not bounce on its own, which would nest ever deeper.
    fn bounce(&mut self, next: &Value) -> Eval {
        let (target, args) = match next {
            Value::Closure(closure) => match &closure.body {
                Body::Curried { inner, fixed, at } => self.uncurried(inner, fixed, *at, &[])?,
                _ => (next.clone(), Vec::new()),
            },
            _ => (next.clone(), Vec::new()),
        };
        let inside = match &target {
            Value::Closure(closure) => match &closure.body {
                Body::Trampoline { inner } => Some(inner.clone()),
                _ => None,
            },
            _ => None,
        };
        self.call(&inside.unwrap_or(target), &args)
    }
}

/// Puts the arguments that are fixed where a curried call has them.
fn insert_fixed(all: &mut Vec<Value>, fixed: &[Value], at: isize) {
    let position = if at < 0 { all.len() } else { (at as usize).min(all.len()) };
    all.splice(position..position, fixed.iter().cloned());
}
