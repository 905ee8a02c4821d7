//! Scripts without statements: a class with `main`, or one that can be run.

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

/// What Groovy says of a class that offers nothing to run.
const NOTHING_TO_RUN: &str = "This script or class could not be run.\n\
    It should either:\n\
    - have a main method,\n\
    - be a JUnit test or extend GroovyTestCase,\n\
    - implement the Runnable interface,\n\
    - or be compatible with a registered script runner. Known runners:\n  \
    * org.apache.groovy.plugin.DefaultRunners$Junit3TestRunner\n  \
    * org.apache.groovy.plugin.DefaultRunners$Junit3SuiteRunner\n  \
    * org.apache.groovy.plugin.DefaultRunners$Junit4TestRunner\n";

impl Interp<'_> {
    /// Runs the class a script consists of. The script itself has nothing to do when it has no `main`.
    pub(super) fn run_class(&mut self, index: u32) -> Eval {
        let class = self.ready_class(index)?;
        let receiver = Value::Class(class.clone());
        let args = self.array(Type::String, Vec::new())?;
        let found = self.find_method(&class, "main", std::slice::from_ref(&args))?;
        if let Some((function, owner)) = found
            && self.function(function).is_some_and(|code| code.is_static)
        {
            return self.call_in_class(function, &receiver, owner, &[args]);
        }
        if index == 0 {
            return Ok(Value::Null);
        }
        if class.is_builtin(Type::Runnable) || class.is_builtin(Type::Script) {
            let made = self.construct(&receiver, &[])?;
            return self.call_method(&made, "run", &[]);
        }
        Err(self.throw(Type::GroovyRuntimeException, NOTHING_TO_RUN))
    }
}
