using System;
using System.Globalization;

namespace CrmAlignment.Domain.Records;

/// <summary>
/// The value of one column, free of the platform's types and of boxing: criteria read thousands of them.
/// Accessors give null for an empty value and throw when the value is of another kind, since only a wrong column name can cause that.
/// </summary>
public readonly record struct RecordValue
{
    private readonly string? _text;
    private readonly decimal _number;
    private readonly DateTime _moment;
    private readonly Guid _id;

    private RecordValue(RecordValueKind kind, string? text = null, decimal number = 0, DateTime moment = default, Guid id = default)
    {
        Kind = kind;
        _text = text;
        _number = number;
        _moment = moment;
        _id = id;
    }

    /// <summary>No value; also <c>default</c>.</summary>
    public static RecordValue Empty => default;

    /// <summary>What the value is.</summary>
    public RecordValueKind Kind { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsEmpty => Kind == RecordValueKind.Empty;

    /// <summary>The text; null when empty.</summary>
    public string? AsText => Is(RecordValueKind.Text) ? _text : null;

    /// <summary>The number, of whichever numeric kind or money; null when empty.</summary>
    public decimal? AsNumber => IsEmpty ? null : IsNumber ? _number : throw Mismatch("a number");

    /// <summary>The whole number; null when empty.</summary>
    public int? AsWholeNumber => Is(RecordValueKind.WholeNumber) ? (int)_number : null;

    /// <summary>The value of a choice, state or status; null when empty.</summary>
    public int? AsChoice => Is(RecordValueKind.Choice) ? (int)_number : null;

    /// <summary>Yes or no; null when empty.</summary>
    public bool? AsBoolean => Is(RecordValueKind.TwoOptions) ? _number != 0 : null;

    /// <summary>Instant (kind Utc) or date (kind Unspecified); null when empty.</summary>
    public DateTime? AsDateTime => Is(RecordValueKind.DateTime) ? _moment : null;

    /// <summary>Id of the record referred to; null when empty.</summary>
    public Guid? AsId => Is(RecordValueKind.Lookup) ? _id : null;

    /// <summary>Table of the record referred to; null when empty.</summary>
    public string? LookupTable => Is(RecordValueKind.Lookup) ? _text : null;

    /// <summary>Whether the value is a number of any kind, or money.</summary>
    public bool IsNumber =>
        Kind is RecordValueKind.WholeNumber or RecordValueKind.BigInteger or RecordValueKind.DecimalNumber or RecordValueKind.Money;

    /// <summary>Text; null and "" are empty, as the platform stores them.</summary>
    public static RecordValue Text(string? value) => string.IsNullOrEmpty(value) ? Empty : new RecordValue(RecordValueKind.Text, value);

    /// <summary>Whole number; null is empty.</summary>
    public static RecordValue WholeNumber(int? value) => value is { } v ? new RecordValue(RecordValueKind.WholeNumber, number: v) : Empty;

    /// <summary>Big integer; null is empty.</summary>
    public static RecordValue BigInteger(long? value) => value is { } v ? new RecordValue(RecordValueKind.BigInteger, number: v) : Empty;

    /// <summary>Decimal number; null is empty.</summary>
    public static RecordValue DecimalNumber(decimal? value) =>
        value is { } v ? new RecordValue(RecordValueKind.DecimalNumber, number: v) : Empty;

    /// <summary>Money; null is empty.</summary>
    public static RecordValue Money(decimal? value) => value is { } v ? new RecordValue(RecordValueKind.Money, number: v) : Empty;

    /// <summary>Value of a choice, state or status; null is empty.</summary>
    public static RecordValue Choice(int? value) => value is { } v ? new RecordValue(RecordValueKind.Choice, number: v) : Empty;

    /// <summary>Yes or no; null is empty.</summary>
    public static RecordValue TwoOptions(bool? value) =>
        value is { } v ? new RecordValue(RecordValueKind.TwoOptions, number: v ? 1 : 0) : Empty;

    /// <summary>
    /// Instant when the kind is Utc; date without time and zone when the kind is Unspecified; null is empty.
    /// Adapters give columns with the behaviour DateOnly the kind Unspecified, else a zone would move them by a day.
    /// </summary>
    /// <exception cref="ArgumentException">The kind is Local.</exception>
    public static RecordValue DateTime(DateTime? value) => value switch
    {
        null => Empty,
        { Kind: DateTimeKind.Local } => throw new ArgumentException(
            "A time must be UTC, or a date of kind Unspecified; convert it with ToUniversalTime first.", nameof(value)),
        { } v => new RecordValue(RecordValueKind.DateTime, moment: v),
    };

    /// <summary>Reference to a record; a null id is empty.</summary>
    public static RecordValue Lookup(string table, Guid? id) => id is { } v ? new RecordValue(RecordValueKind.Lookup, table, id: v) : Empty;

    /// <summary>The value written invariantly, as in crma_value; "" when empty.</summary>
    public override string ToString() => Kind switch
    {
        RecordValueKind.Empty => "",
        RecordValueKind.Text => _text!,
        RecordValueKind.TwoOptions => _number != 0 ? "true" : "false",
        RecordValueKind.DateTime when _moment.Kind == DateTimeKind.Utc => _moment.ToString(
            "yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        RecordValueKind.DateTime => _moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RecordValueKind.Lookup => _id.ToString("D"),
        _ => _number.ToString("0.############################", CultureInfo.InvariantCulture),
    };

    private bool Is(RecordValueKind kind) => Kind == kind || (IsEmpty ? false : throw Mismatch(kind.ToString()));

    private InvalidOperationException Mismatch(string asked) =>
        new($"The value '{this}' is {Kind}, not {asked}: the column read is of another type than the rule expects.");
}
