/** A lock in the one thread a script has: it counts. */
class ReentrantLock {
    private int holds
    private boolean fair

    ReentrantLock() { }

    ReentrantLock(boolean fair) { this.fair = fair }

    void lock() { holds++ }

    void lockInterruptibly() { holds++ }

    boolean tryLock() {
        holds++
        true
    }

    boolean tryLock(long time, Object unit) { tryLock() }

    void unlock() {
        if (holds == 0) throw new IllegalMonitorStateException()
        holds--
    }

    boolean isLocked() { holds > 0 }

    boolean isHeldByCurrentThread() { holds > 0 }

    int getHoldCount() { holds }

    boolean isFair() { fair }
}
