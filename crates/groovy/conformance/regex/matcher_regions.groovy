// Regions of a matcher, another pattern for it, another text.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ def m='a1b2c3' =~ /\d/; m.region(2,6); def r=[m.regionStart(),m.regionEnd()]; while(m.find()) r << m.group()+m.start()+m.end(); r }
t{ def m='abc' =~ /b/; m.region(1,2); [m.matches(), m.lookingAt(), m.hasAnchoringBounds(), m.hasTransparentBounds()] }
t{ def m='abc' =~ /^b/; m.region(1,3); m.find() }
t{ def m='abc' =~ /b$/; m.region(0,2); m.find().toString()+m.start() }
t{ def m='abc' =~ /b/; m.region(2,9) }
t{ def m='abc' =~ /b/; m.region(2,1) }
t{ def m='abc' =~ /b/; m.region(-1,1) }
t{ def m='abc' =~ /[a-z]/; m.region(1,3); m.reset(); m.find(); m.group() }
t{ def m='abc' =~ /[a-z]/; m.region(1,2); m.replaceAll('x') }
t{ def m='abc' =~ /[a-z]/; m.region(1,2); m.results().map{ it.group() }.toList() }
t{ def m='a1b2' =~ /[a-z]/; m.find(); m.usePattern(~/\d/); m.find(); m.group()+m.start() }
t{ def m='a1b2' =~ /[a-z]/; m.usePattern(null) }
t{ def m='a1' =~ /\d/; m.reset('77'); m.find(); m.group()+m.start()+m.size() }
t{ def m='a1' =~ /\d/; m.find(); def s=m.toMatchResult(); m.reset('x9'); s.group()+s.start() }
t{ def m='a1' =~ /\d/; m.region(0,1); m.toString() }
t{ def m='äöü1' =~ /\d/; m.region(3,4); m.find(); m.start()+m.end()+m.group() }
t{ def m='abc' =~ /[a-z]/; m.region(1,2); m.count+m[0] }
t{ def m='a1b22' =~ /(?<n>\d+)/; m.find(); m.group('n')+m.start('n')+m.end(1); }
t{ def m='a1b22' =~ /\d+/; m.find(2); m.group()+m.hitEnd() }
