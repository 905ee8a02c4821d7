def mail = 'Ann Example <ann@x.org>; bob@y.org ;; "C, D" <cd@z.org>'
println(mail.split(';')*.trim().findAll { it }.collect { (it =~ /<(.+)>/) ? (it =~ /<(.+)>/)[0][1] : it })
println(mail.findAll(/[\w.]+@[\w.]+/)*.split('@')*.getAt(1).unique())
println('ann@x.org'.with { it[0..<it.indexOf('@')] })
