import groovy.transform.Immutable
@Immutable class Money { BigDecimal amount; String cur
  Money plus(Money o) { if (cur != o.cur) throw new IllegalArgumentException("$cur vs $o.cur"); new Money(amount + o.amount, cur) } }
def a = new Money(1.50, 'EUR')
println a + new Money(amount: 2, cur: 'EUR')
try { a + new Money(1, 'USD') } catch (e) { println e.message }
try { a.amount = 5 } catch (e) { println e.class.name }
println a == new Money(1.50, 'EUR')
println([(a): 1][new Money(1.50, 'EUR')])
println new Money(amount: 5).cur
