//! The classes of Java and Groovy that scripts can name: one row each, with its supertypes.
//!
//! To make a class known, add a row. What its values can do is in [`crate::library`].

use std::collections::HashMap;
use std::sync::OnceLock;

/// What is known of one built-in class.
#[derive(Debug)]
pub struct TypeInfo {
    /// The name with its package, as `getName()` gives it.
    pub name: &'static str,
    /// The class it extends (if any) and the interfaces it implements.
    pub supers: &'static [Type],
}

macro_rules! types {
    ($($variant:ident $name:literal [$($super:ident),*];)*) => {
        /// A built-in class.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        pub enum Type {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        /// All built-in classes, in the order of [`Type`].
        pub const TYPES: &[(Type, TypeInfo)] =
            &[$((Type::$variant, TypeInfo { name: $name, supers: &[$(Type::$super),*] }),)*];
    };
}

types! {
    Object "java.lang.Object" [];
    // Primitives: as types of variables, parameters and casts.
    PrimInt "int" [Integer];
    PrimLong "long" [Long];
    PrimShort "short" [Short];
    PrimByte "byte" [Byte];
    PrimChar "char" [Character];
    PrimBoolean "boolean" [Boolean];
    PrimFloat "float" [Float];
    PrimDouble "double" [Double];
    Void "void" [];
    // java.lang and java.math
    Comparable "java.lang.Comparable" [];
    CharSequence "java.lang.CharSequence" [];
    Iterable "java.lang.Iterable" [];
    Runnable "java.lang.Runnable" [];
    Cloneable "java.lang.Cloneable" [];
    AutoCloseable "java.lang.AutoCloseable" [];
    Serializable "java.io.Serializable" [];
    Closeable "java.io.Closeable" [AutoCloseable];
    Number "java.lang.Number" [Object, Serializable];
    Integer "java.lang.Integer" [Number, Comparable];
    Long "java.lang.Long" [Number, Comparable];
    Short "java.lang.Short" [Number, Comparable];
    Byte "java.lang.Byte" [Number, Comparable];
    Float "java.lang.Float" [Number, Comparable];
    Double "java.lang.Double" [Number, Comparable];
    BigInteger "java.math.BigInteger" [Number, Comparable];
    BigDecimal "java.math.BigDecimal" [Number, Comparable];
    RoundingMode "java.math.RoundingMode" [Enum];
    MathContext "java.math.MathContext" [Object];
    Character "java.lang.Character" [Object, Comparable, Serializable];
    Boolean "java.lang.Boolean" [Object, Comparable, Serializable];
    String "java.lang.String" [Object, CharSequence, Comparable, Serializable];
    GString "groovy.lang.GString" [GroovyObjectSupport, CharSequence, Comparable];
    GStringImpl "org.codehaus.groovy.runtime.GStringImpl" [GString];
    AbstractStringBuilder "java.lang.AbstractStringBuilder" [Object, CharSequence];
    StringBuilder "java.lang.StringBuilder" [AbstractStringBuilder, Comparable, Serializable];
    StringBuffer "java.lang.StringBuffer" [AbstractStringBuilder, Comparable, Serializable];
    Math "java.lang.Math" [Object];
    StrictMath "java.lang.StrictMath" [Math];
    System "java.lang.System" [Object];
    Thread "java.lang.Thread" [Object, Runnable];
    Class "java.lang.Class" [Object];
    Enum "java.lang.Enum" [Object, Comparable, Serializable];
    Record "java.lang.Record" [Object];
    StackTraceElement "java.lang.StackTraceElement" [Object];
    // groovy.lang
    GroovyObject "groovy.lang.GroovyObject" [];
    GroovyObjectSupport "groovy.lang.GroovyObjectSupport" [Object, GroovyObject];
    Script "groovy.lang.Script" [GroovyObjectSupport];
    GroovySystem "groovy.lang.GroovySystem" [Object];
    MetaClassRegistry "groovy.lang.MetaClassRegistry" [];
    MetaClass "groovy.lang.MetaClass" [];
    MetaClassImpl "groovy.lang.MetaClassImpl" [Object, MetaClass];
    ExpandoMetaClass "groovy.lang.ExpandoMetaClass" [MetaClassImpl];
    ExpandoMetaProperty "groovy.lang.ExpandoMetaClass$ExpandoMetaProperty" [Object];
    DefiningClosure "groovy.lang.ExpandoMetaClass$DefiningClosure" [Object];
    HandleMetaClass "org.codehaus.groovy.runtime.HandleMetaClass" [MetaClassImpl];
    MetaMethod "groovy.lang.MetaMethod" [Object];
    MetaProperty "groovy.lang.MetaProperty" [Object];
    MetaBeanProperty "groovy.lang.MetaBeanProperty" [MetaProperty];
    Binding "groovy.lang.Binding" [GroovyObjectSupport];
    Closure "groovy.lang.Closure" [GroovyObjectSupport, Cloneable, Runnable, Serializable];
    MethodClosure "org.codehaus.groovy.runtime.MethodClosure" [Closure];
    ScriptClosure "Script$_run_closure1" [Closure];
    CurriedClosure "org.codehaus.groovy.runtime.CurriedClosure" [Closure];
    ComposedClosure "org.codehaus.groovy.runtime.ComposedClosure" [Closure];
    Range "groovy.lang.Range" [List];
    IntRange "groovy.lang.IntRange" [AbstractList, Range];
    ObjectRange "groovy.lang.ObjectRange" [AbstractList, Range];
    NumberRange "groovy.lang.NumberRange" [AbstractList, Range];
    EmptyRange "groovy.lang.EmptyRange" [AbstractList, Range];
    NullObject "org.codehaus.groovy.runtime.NullObject" [Object];
    Tuple "groovy.lang.Tuple" [AbstractList];
    Tuple1 "groovy.lang.Tuple1" [Tuple];
    Tuple2 "groovy.lang.Tuple2" [Tuple];
    Tuple3 "groovy.lang.Tuple3" [Tuple];
    Tuple4 "groovy.lang.Tuple4" [Tuple];
    MapWithDefault "groovy.lang.MapWithDefault" [Map];
    Expando "groovy.util.Expando" [GroovyObjectSupport];
    // java.util
    Iterator "java.util.Iterator" [];
    ListIterator "java.util.ListIterator" [Iterator];
    LazyIterator "org.codehaus.groovy.runtime.DefaultGroovyMethods$TakeIterator" [Object, Iterator];
    BufferedIterator "groovy.util.BufferedIterator" [LazyIterator];
    Collection "java.util.Collection" [Iterable];
    List "java.util.List" [Collection];
    RandomAccess "java.util.RandomAccess" [];
    Queue "java.util.Queue" [Collection];
    Deque "java.util.Deque" [Queue];
    Set "java.util.Set" [Collection];
    SortedSet "java.util.SortedSet" [Set];
    NavigableSet "java.util.NavigableSet" [SortedSet];
    Map "java.util.Map" [];
    SortedMap "java.util.SortedMap" [Map];
    NavigableMap "java.util.NavigableMap" [SortedMap];
    MapEntry "java.util.Map$Entry" [];
    Comparator "java.util.Comparator" [];
    AbstractCollection "java.util.AbstractCollection" [Object, Collection];
    AbstractList "java.util.AbstractList" [AbstractCollection, List];
    ArrayList "java.util.ArrayList" [AbstractList, RandomAccess, Cloneable, Serializable];
    LinkedList "java.util.LinkedList" [AbstractList, Deque, Cloneable, Serializable];
    ArrayDeque "java.util.ArrayDeque" [AbstractCollection, Deque, Cloneable, Serializable];
    PriorityQueue "java.util.PriorityQueue" [AbstractCollection, Queue, Serializable];
    Vector "java.util.Vector" [AbstractList, RandomAccess, Cloneable, Serializable];
    Stack "java.util.Stack" [Vector];
    ArraysArrayList "java.util.Arrays$ArrayList" [AbstractList, RandomAccess, Serializable];
    ImmutableList "java.util.ImmutableCollections$ListN" [AbstractList, RandomAccess, Serializable];
    UnmodifiableCollection "java.util.Collections$UnmodifiableCollection" [Object, Collection];
    UnmodifiableList "java.util.Collections$UnmodifiableRandomAccessList" [UnmodifiableCollection, List, RandomAccess];
    UnmodifiableLinks "java.util.Collections$UnmodifiableList" [UnmodifiableCollection, List];
    EmptyList "java.util.Collections$EmptyList" [AbstractList, RandomAccess];
    AbstractSet "java.util.AbstractSet" [AbstractCollection, Set];
    HashSet "java.util.HashSet" [AbstractSet, Cloneable, Serializable];
    LinkedHashSet "java.util.LinkedHashSet" [HashSet];
    TreeSet "java.util.TreeSet" [AbstractSet, NavigableSet, Cloneable, Serializable];
    ImmutableSet "java.util.ImmutableCollections$SetN" [AbstractSet, Serializable];
    UnmodifiableSet "java.util.Collections$UnmodifiableSet" [UnmodifiableCollection, Set];
    KeySet "java.util.LinkedHashMap$LinkedKeySet" [AbstractSet];
    EntrySet "java.util.LinkedHashMap$LinkedEntrySet" [AbstractSet];
    TreeKeySet "java.util.TreeMap$KeySet" [KeySet, SortedSet];
    HashKeySet "java.util.HashMap$KeySet" [KeySet];
    TreeEntrySet "java.util.TreeMap$EntrySet" [EntrySet];
    HashEntrySet "java.util.HashMap$EntrySet" [EntrySet];
    TreeValues "java.util.TreeMap$Values" [MapValues];
    HashValues "java.util.HashMap$Values" [MapValues];
    SubList "java.util.ArrayList$SubList" [AbstractList];
    CopiesList "java.util.Collections$CopiesList" [AbstractList];
    AbstractMap "java.util.AbstractMap" [Object, Map];
    HashMap "java.util.HashMap" [AbstractMap, Cloneable, Serializable];
    LinkedHashMap "java.util.LinkedHashMap" [HashMap];
    TreeMap "java.util.TreeMap" [AbstractMap, NavigableMap, Cloneable, Serializable];
    TreeMapProxy "TreeMap1_groovyProxy" [TreeMap, GroovyObject];
    Hashtable "java.util.Hashtable" [Object, Map];
    Properties "java.util.Properties" [Hashtable];
    ConcurrentHashMap "java.util.concurrent.ConcurrentHashMap" [AbstractMap];
    ImmutableMap "java.util.ImmutableCollections$MapN" [AbstractMap, Serializable];
    UnmodifiableMap "java.util.Collections$UnmodifiableMap" [Object, Map, Serializable];
    UnmodifiableSortedMap "java.util.Collections$UnmodifiableSortedMap" [UnmodifiableMap, SortedMap];
    UnmodifiableEntrySet "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet" [UnmodifiableSet];
    UnmodifiableEntry "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry" [Object, MapEntry];
    UnmodifiableSortedSet "java.util.Collections$UnmodifiableSortedSet" [UnmodifiableSet, SortedSet];
    LinkedEntry "java.util.LinkedHashMap$Entry" [Object, MapEntry];
    TreeEntry "java.util.TreeMap$Entry" [Object, MapEntry];
    HashEntry "java.util.HashMap$Node" [Object, MapEntry];
    KeyValueHolder "java.util.KeyValueHolder" [Object, MapEntry];
    SimpleEntry "java.util.AbstractMap$SimpleEntry" [Object, MapEntry];
    ImmutableEntry "java.util.AbstractMap$SimpleImmutableEntry" [Object, MapEntry];
    Enumeration "java.util.Enumeration" [];
    VectorEnumeration "java.util.Vector$1" [Object, Enumeration];
    MapValues "java.util.LinkedHashMap$LinkedValues" [AbstractCollection];
    OrderBy "groovy.util.OrderBy" [Object, Comparator];
    Collections "java.util.Collections" [Object];
    Arrays "java.util.Arrays" [Object];
    Objects "java.util.Objects" [Object];
    Optional "java.util.Optional" [Object];
    OptionalInt "java.util.OptionalInt" [Optional];
    OptionalLong "java.util.OptionalLong" [Optional];
    OptionalDouble "java.util.OptionalDouble" [Optional];
    Random "java.util.Random" [Object, Serializable];
    UUID "java.util.UUID" [Object, Comparable, Serializable];
    Locale "java.util.Locale" [Object];
    Currency "java.util.Currency" [Object];
    TimeZone "java.util.TimeZone" [Object];
    Date "java.util.Date" [Object, Comparable, Cloneable, Serializable];
    Calendar "java.util.Calendar" [Object, Comparable, Cloneable, Serializable];
    GregorianCalendar "java.util.GregorianCalendar" [Calendar];
    Base64 "java.util.Base64" [Object];
    Base64Encoder "java.util.Base64$Encoder" [Object];
    Base64Decoder "java.util.Base64$Decoder" [Object];
    StringJoiner "java.util.StringJoiner" [Object];
    StringTokenizer "java.util.StringTokenizer" [Object];
    Scanner "java.util.Scanner" [Object];
    BitSet "java.util.BitSet" [Object];
    AtomicInteger "java.util.concurrent.atomic.AtomicInteger" [Number];
    AtomicLong "java.util.concurrent.atomic.AtomicLong" [Number];
    AtomicBoolean "java.util.concurrent.atomic.AtomicBoolean" [Object];
    AtomicReference "java.util.concurrent.atomic.AtomicReference" [Object];
    TimeUnit "java.util.concurrent.TimeUnit" [Enum];
    Pattern "java.util.regex.Pattern" [Object, Serializable];
    Matcher "java.util.regex.Matcher" [Object];
    // java.util.function
    Function "java.util.function.Function" [];
    BiFunction "java.util.function.BiFunction" [];
    Supplier "java.util.function.Supplier" [];
    Consumer "java.util.function.Consumer" [];
    BiConsumer "java.util.function.BiConsumer" [];
    Predicate "java.util.function.Predicate" [];
    BiPredicate "java.util.function.BiPredicate" [];
    UnaryOperator "java.util.function.UnaryOperator" [Function];
    BinaryOperator "java.util.function.BinaryOperator" [BiFunction];
    IntFunction "java.util.function.IntFunction" [];
    ToIntFunction "java.util.function.ToIntFunction" [];
    IntPredicate "java.util.function.IntPredicate" [];
    IntUnaryOperator "java.util.function.IntUnaryOperator" [];
    IntBinaryOperator "java.util.function.IntBinaryOperator" [];
    BooleanSupplier "java.util.function.BooleanSupplier" [];
    IntSupplier "java.util.function.IntSupplier" [];
    LongSupplier "java.util.function.LongSupplier" [];
    DoubleSupplier "java.util.function.DoubleSupplier" [];
    ToLongFunction "java.util.function.ToLongFunction" [];
    ToDoubleFunction "java.util.function.ToDoubleFunction" [];
    DoubleUnaryOperator "java.util.function.DoubleUnaryOperator" [];
    IntConsumer "java.util.function.IntConsumer" [];
    GroovyMapEntry "groovy.util.MapEntry" [Object, MapEntry];
    Callable "java.util.concurrent.Callable" [];
    BaseStream "java.util.stream.BaseStream" [AutoCloseable];
    Stream "java.util.stream.Stream" [BaseStream];
    IntStream "java.util.stream.IntStream" [BaseStream];
    LongStream "java.util.stream.LongStream" [BaseStream];
    DoubleStream "java.util.stream.DoubleStream" [BaseStream];
    IntSummaryStatistics "java.util.IntSummaryStatistics" [Object];
    LongSummaryStatistics "java.util.LongSummaryStatistics" [IntSummaryStatistics];
    DoubleSummaryStatistics "java.util.DoubleSummaryStatistics" [IntSummaryStatistics];
    Collectors "java.util.stream.Collectors" [Object];
    Collector "java.util.stream.Collector" [];
    // java.text, java.time
    DateFormat "java.text.DateFormat" [Object];
    SimpleDateFormat "java.text.SimpleDateFormat" [DateFormat];
    NumberFormat "java.text.NumberFormat" [Object];
    DecimalFormat "java.text.DecimalFormat" [NumberFormat];
    DecimalFormatSymbols "java.text.DecimalFormatSymbols" [Object];
    MessageFormat "java.text.MessageFormat" [Object];
    Normalizer "java.text.Normalizer" [Object];
    Temporal "java.time.temporal.Temporal" [];
    TemporalUnit "java.time.temporal.TemporalUnit" [];
    TemporalAmount "java.time.temporal.TemporalAmount" [];
    LocalDate "java.time.LocalDate" [Object, Temporal, Comparable];
    LocalTime "java.time.LocalTime" [Object, Temporal, Comparable];
    LocalDateTime "java.time.LocalDateTime" [Object, Temporal, Comparable];
    ZonedDateTime "java.time.ZonedDateTime" [Object, Temporal, Comparable];
    OffsetDateTime "java.time.OffsetDateTime" [Object, Temporal, Comparable];
    Instant "java.time.Instant" [Object, Temporal, Comparable];
    Duration "java.time.Duration" [Object, TemporalAmount, Comparable];
    Period "java.time.Period" [Object, TemporalAmount];
    Year "java.time.Year" [Object, Temporal, Comparable];
    YearMonth "java.time.YearMonth" [Object, Temporal, Comparable];
    MonthDay "java.time.MonthDay" [Object, Temporal, Comparable];
    ZoneRules "java.time.zone.ZoneRules" [Object];
    ZoneId "java.time.ZoneId" [Object];
    ZoneOffset "java.time.ZoneOffset" [ZoneId];
    DayOfWeek "java.time.DayOfWeek" [Enum];
    Month "java.time.Month" [Enum];
    Clock "java.time.Clock" [Object];
    ChronoUnit "java.time.temporal.ChronoUnit" [Enum, TemporalUnit];
    ChronoField "java.time.temporal.ChronoField" [Enum];
    IsoFields "java.time.temporal.IsoFields" [Object];
    IsoField "java.time.temporal.IsoFields$Field" [Enum];
    ValueRange "java.time.temporal.ValueRange" [Object];
    FormatStyle "java.time.format.FormatStyle" [Enum];
    Timestamp "java.sql.Timestamp" [Date];
    TemporalAdjusters "java.time.temporal.TemporalAdjusters" [Object];
    DateTimeFormatter "java.time.format.DateTimeFormatter" [Object];
    TextStyle "java.time.format.TextStyle" [Enum];
    NormalizerForm "java.text.Normalizer$Form" [Enum];
    JsonParserType "groovy.json.JsonParserType" [Enum];
    TimeCategory "groovy.time.TimeCategory" [Object];
    BaseDuration "groovy.time.BaseDuration" [Object, Comparable];
    GroovyDuration "groovy.time.Duration" [BaseDuration];
    TimeDuration "groovy.time.TimeDuration" [GroovyDuration];
    DatumDependentDuration "groovy.time.DatumDependentDuration" [BaseDuration];
    TimeDatumDependentDuration "groovy.time.TimeDatumDependentDuration" [DatumDependentDuration];
    // Data formats and encodings
    JsonSlurper "groovy.json.JsonSlurper" [Object];
    JsonSlurperClassic "groovy.json.JsonSlurperClassic" [JsonSlurper];
    JsonOutput "groovy.json.JsonOutput" [Object];
    JsonBuilder "groovy.json.JsonBuilder" [GroovyObjectSupport];
    StreamingJsonBuilder "groovy.json.StreamingJsonBuilder" [GroovyObjectSupport];
    JsonUnescaped "groovy.json.JsonOutput$JsonUnescaped" [Object, CharSequence];
    JsonDelegate "groovy.json.JsonDelegate" [GroovyObjectSupport];
    JsonGenerator "groovy.json.JsonGenerator" [];
    JsonGeneratorOptions "groovy.json.JsonGenerator$Options" [Object];
    LazyMap "org.apache.groovy.json.internal.LazyMap" [AbstractMap];
    XmlSlurper "groovy.xml.XmlSlurper" [Object];
    XmlParser "groovy.xml.XmlParser" [Object];
    XmlUtil "groovy.xml.XmlUtil" [Object];
    MarkupBuilder "groovy.xml.MarkupBuilder" [GroovyObjectSupport];
    GPathResult "groovy.xml.slurpersupport.GPathResult" [GroovyObjectSupport, Iterable];
    NodeChild "groovy.xml.slurpersupport.NodeChild" [GPathResult];
    NodeChildren "groovy.xml.slurpersupport.NodeChildren" [GPathResult];
    NoChildren "groovy.xml.slurpersupport.NoChildren" [GPathResult];
    Attributes "groovy.xml.slurpersupport.Attributes" [GPathResult];
    Node "groovy.util.Node" [Object];
    NodeList "groovy.util.NodeList" [ArrayList];
    StringWriter "java.io.StringWriter" [Object];
    PrintWriter "java.io.PrintWriter" [Object];
    StringReader "java.io.StringReader" [Object];
    PrintStream "java.io.PrintStream" [Object];
    URLEncoder "java.net.URLEncoder" [Object];
    URLDecoder "java.net.URLDecoder" [Object];
    URI "java.net.URI" [Object, Comparable];
    URL "java.net.URL" [Object];
    MessageDigest "java.security.MessageDigest" [Object];
    Mac "javax.crypto.Mac" [Object];
    SecretKeySpec "javax.crypto.spec.SecretKeySpec" [Object];
    Charset "java.nio.charset.Charset" [Object];
    StandardCharsets "java.nio.charset.StandardCharsets" [Object];
    StringEscapeUtils "groovy.json.StringEscapeUtils" [Object];
    // Throwables
    Throwable "java.lang.Throwable" [Object, Serializable];
    Exception "java.lang.Exception" [Throwable];
    Error "java.lang.Error" [Throwable];
    RuntimeException "java.lang.RuntimeException" [Exception];
    AssertionError "java.lang.AssertionError" [Error];
    PowerAssertionError "org.codehaus.groovy.runtime.powerassert.PowerAssertionError" [AssertionError];
    LinkageError "java.lang.LinkageError" [Error];
    ClassFormatError "java.lang.ClassFormatError" [LinkageError];
    VirtualMachineError "java.lang.VirtualMachineError" [Error];
    StackOverflowError "java.lang.StackOverflowError" [VirtualMachineError];
    OutOfMemoryError "java.lang.OutOfMemoryError" [VirtualMachineError];
    ArithmeticException "java.lang.ArithmeticException" [RuntimeException];
    ArrayStoreException "java.lang.ArrayStoreException" [RuntimeException];
    ClassCastException "java.lang.ClassCastException" [RuntimeException];
    CloneNotSupportedException "java.lang.CloneNotSupportedException" [Exception];
    ReflectiveOperationException "java.lang.ReflectiveOperationException" [Exception];
    ClassNotFoundException "java.lang.ClassNotFoundException" [ReflectiveOperationException];
    NoSuchFieldException "java.lang.NoSuchFieldException" [ReflectiveOperationException];
    InstantiationException "java.lang.InstantiationException" [ReflectiveOperationException];
    IllegalArgumentException "java.lang.IllegalArgumentException" [RuntimeException];
    IllegalStateException "java.lang.IllegalStateException" [RuntimeException];
    IndexOutOfBoundsException "java.lang.IndexOutOfBoundsException" [RuntimeException];
    ArrayIndexOutOfBoundsException "java.lang.ArrayIndexOutOfBoundsException" [IndexOutOfBoundsException];
    StringIndexOutOfBoundsException "java.lang.StringIndexOutOfBoundsException" [IndexOutOfBoundsException];
    NegativeArraySizeException "java.lang.NegativeArraySizeException" [RuntimeException];
    NullPointerException "java.lang.NullPointerException" [RuntimeException];
    NumberFormatException "java.lang.NumberFormatException" [IllegalArgumentException];
    SecurityException "java.lang.SecurityException" [RuntimeException];
    UnsupportedOperationException "java.lang.UnsupportedOperationException" [RuntimeException];
    InterruptedException "java.lang.InterruptedException" [Exception];
    IOException "java.io.IOException" [Exception];
    FileNotFoundException "java.io.FileNotFoundException" [IOException];
    UncheckedIOException "java.io.UncheckedIOException" [RuntimeException];
    UnsupportedEncodingException "java.io.UnsupportedEncodingException" [IOException];
    ConcurrentModificationException "java.util.ConcurrentModificationException" [RuntimeException];
    NoSuchElementException "java.util.NoSuchElementException" [RuntimeException];
    InputMismatchException "java.util.InputMismatchException" [NoSuchElementException];
    EmptyStackException "java.util.EmptyStackException" [RuntimeException];
    IllegalFormatException "java.util.IllegalFormatException" [IllegalArgumentException];
    UnknownFormatConversionException "java.util.UnknownFormatConversionException" [IllegalFormatException];
    MissingFormatArgumentException "java.util.MissingFormatArgumentException" [IllegalFormatException];
    IllegalFormatConversionException "java.util.IllegalFormatConversionException" [IllegalFormatException];
    IllegalFormatPrecisionException "java.util.IllegalFormatPrecisionException" [IllegalFormatException];
    PatternSyntaxException "java.util.regex.PatternSyntaxException" [IllegalArgumentException];
    ParseException "java.text.ParseException" [Exception];
    DateTimeException "java.time.DateTimeException" [RuntimeException];
    DateTimeParseException "java.time.format.DateTimeParseException" [DateTimeException];
    UnsupportedTemporalTypeException "java.time.temporal.UnsupportedTemporalTypeException" [DateTimeException];
    ZoneRulesException "java.time.zone.ZoneRulesException" [DateTimeException];
    URISyntaxException "java.net.URISyntaxException" [Exception];
    MalformedURLException "java.net.MalformedURLException" [IOException];
    TimeoutException "java.util.concurrent.TimeoutException" [Exception];
    ExecutionException "java.util.concurrent.ExecutionException" [Exception];
    GeneralSecurityException "java.security.GeneralSecurityException" [Exception];
    NoSuchAlgorithmException "java.security.NoSuchAlgorithmException" [GeneralSecurityException];
    GroovyRuntimeException "groovy.lang.GroovyRuntimeException" [RuntimeException];
    GroovyCastException "org.codehaus.groovy.runtime.typehandling.GroovyCastException" [ClassCastException];
    MissingPropertyException "groovy.lang.MissingPropertyException" [GroovyRuntimeException];
    MissingMethodException "groovy.lang.MissingMethodException" [GroovyRuntimeException];
    MissingFieldException "groovy.lang.MissingFieldException" [GroovyRuntimeException];
    ReadOnlyPropertyException "groovy.lang.ReadOnlyPropertyException" [MissingPropertyException];
    MethodSelectionException "org.codehaus.groovy.runtime.metaclass.MethodSelectionException" [GroovyRuntimeException];
    IncorrectClosureArgumentsException "groovy.lang.IncorrectClosureArgumentsException" [GroovyRuntimeException];
    JsonException "groovy.json.JsonException" [GroovyRuntimeException];
    SAXException "org.xml.sax.SAXException" [Exception];
    SAXParseException "org.xml.sax.SAXParseException" [SAXException];
}

/// Packages whose classes need no import.
const DEFAULT_PACKAGES: &[&str] =
    &["java.lang.", "java.util.", "java.io.", "java.net.", "groovy.lang.", "groovy.util."];

/// Old names that Groovy 4 moved; scripts still write them.
const MOVED: &[(&str, Type)] = &[
    ("groovy.util.XmlSlurper", Type::XmlSlurper),
    ("groovy.util.XmlParser", Type::XmlParser),
    ("java.util.Map.Entry", Type::MapEntry),
    ("groovy.json.JsonGenerator.Options", Type::JsonGeneratorOptions),
    ("java.text.Normalizer.Form", Type::NormalizerForm),
    ("java.util.AbstractMap.SimpleEntry", Type::SimpleEntry),
    ("java.util.AbstractMap.SimpleImmutableEntry", Type::ImmutableEntry),
];

impl Type {
    /// The row of the table.
    pub fn info(self) -> &'static TypeInfo {
        static NONE: TypeInfo = TypeInfo { name: "java.lang.Object", supers: &[] };
        TYPES.get(self as usize).map_or(&NONE, |(_, info)| info)
    }

    /// The name with its package.
    pub fn name(self) -> &'static str {
        self.info().name
    }

    /// The name without package and outer class.
    pub fn simple_name(self) -> &'static str {
        let name = self.name();
        name.rsplit(['.', '$']).next().unwrap_or(name)
    }

    /// Whether a value of this type is also a value of `other`. Primitives count as their boxes.
    pub fn is(self, other: Self) -> bool {
        self == other || other == Self::Object || self.info().supers.iter().any(|parent| parent.is(other.boxed()))
    }

    /// How many steps up from this type to `other`; `None` when it is no supertype.
    pub fn distance(self, other: Self) -> Option<u32> {
        if self == other {
            return Some(0);
        }
        let near = self.info().supers.iter().filter_map(|parent| parent.distance(other)).min().map(|steps| steps + 1);
        near.or_else(|| (other == Self::Object).then_some(20))
    }

    /// The wrapper class of a primitive; other types as they are.
    pub const fn boxed(self) -> Self {
        match self {
            Self::PrimInt => Self::Integer,
            Self::PrimLong => Self::Long,
            Self::PrimShort => Self::Short,
            Self::PrimByte => Self::Byte,
            Self::PrimChar => Self::Character,
            Self::PrimBoolean => Self::Boolean,
            Self::PrimFloat => Self::Float,
            Self::PrimDouble => Self::Double,
            other => other,
        }
    }

    /// Whether this is one of `int`, `long`, `boolean`, ...
    pub fn is_primitive(self) -> bool {
        self.boxed() != self || self == Self::Void
    }

    /// The superclass: the first supertype that is a class.
    pub fn superclass(self) -> Option<Self> {
        if self == Self::Object || self.is_interface() || self.is_primitive() {
            return None;
        }
        let parent = self.info().supers.first().copied().filter(|parent| !parent.is_interface());
        Some(parent.unwrap_or(Self::Object))
    }

    /// Interfaces are the types whose rows name no class above them.
    pub fn is_interface(self) -> bool {
        let outside = matches!(self, Self::Object | Self::Void | Self::MapWithDefault) || self.boxed() != self;
        !outside && self.info().supers.iter().all(|parent| parent.is_interface())
    }

    /// Finds a class by its full name.
    pub fn by_name(name: &str) -> Option<Self> {
        if let Some((_, found)) = MOVED.iter().find(|(moved, _)| *moved == name) {
            return Some(*found);
        }
        by_full_name().get(name).copied()
    }

    /// Finds a class that needs no import by its simple name.
    pub fn by_default_import(simple: &str) -> Option<Self> {
        static KNOWN: OnceLock<HashMap<&'static str, Type>> = OnceLock::new();
        let known = KNOWN.get_or_init(|| {
            let visible = TYPES.iter().filter_map(|(found, info)| Some((visible_by_default(info.name)?, *found)));
            visible.collect()
        });
        known.get(simple).copied()
    }
}

fn visible_by_default(name: &'static str) -> Option<&'static str> {
    if matches!(name, "java.math.BigDecimal" | "java.math.BigInteger") {
        return name.rsplit('.').next();
    }
    let simple = DEFAULT_PACKAGES.iter().find_map(|package| name.strip_prefix(package))?;
    (!simple.contains(['.', '$'])).then_some(simple)
}

fn by_full_name() -> &'static HashMap<&'static str, Type> {
    static KNOWN: OnceLock<HashMap<&'static str, Type>> = OnceLock::new();
    KNOWN.get_or_init(|| TYPES.iter().map(|(found, info)| (info.name, *found)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_at_the_place_of_its_variant() {
        for (at, (found, _)) in TYPES.iter().enumerate() {
            assert_eq!(*found as usize, at);
        }
    }

    #[test]
    fn an_array_list_is_a_collection_and_no_map() {
        assert!(Type::ArrayList.is(Type::Collection));
        assert!(!Type::ArrayList.is(Type::Map));
        assert!(Type::Collection.is_interface());
        assert_eq!(Type::Stack.superclass(), Some(Type::Vector));
    }
}
