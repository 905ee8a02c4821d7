/** Numbers of type `long` that change one at a time. */
class AtomicLongArray extends java.util.concurrent.atomic.AtomicArray {
    AtomicLongArray(int length) { super(new long[length]) }

    AtomicLongArray(long[] numbers) { super(numbers.clone()) }
}
