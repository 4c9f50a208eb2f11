using System;
using System.Globalization;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// One value as an assessment keeps it: a letter for its kind, then the value written so that it reads back exactly. Text beyond a
/// thousand characters is cut, and says so by its letter; of a value that says who somebody is only its presence may be kept.
/// </summary>
internal static class KeptValue
{
    /// <summary>The value was not kept, for want of room.</summary>
    public const string Unknown = "x";

    /// <summary>The column was empty.</summary>
    public const string Empty = "e";

    /// <summary>There was text, which was not kept.</summary>
    public const string Present = "p";

    /// <summary>Letter of text of which only the beginning was kept.</summary>
    public const char Cut = 'T';

    private const int MostText = 1000;
    private const char Separator = ':';

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="presenceOnly">Whether text is kept only as being there; text that says nothing is kept as it is, since it tells nobody anything.</param>
    public static string Write(in RecordValue value, bool presenceOnly) => value.Kind switch
    {
        RecordValueKind.Empty => Empty,
        RecordValueKind.Text when presenceOnly && !CleanText.SaysNothing(value.AsText!) => Present,
        RecordValueKind.Text => value.AsText!.Length <= MostText ? "t" + value.AsText : Cut + Beginning(value.AsText),
        RecordValueKind.WholeNumber => "w" + Number(value),
        RecordValueKind.BigInteger => "b" + Number(value),
        RecordValueKind.DecimalNumber => "n" + Number(value),
        RecordValueKind.Money => "m" + Number(value),
        RecordValueKind.Choice => "c" + value.AsChoice!.Value.ToString(CultureInfo.InvariantCulture),
        RecordValueKind.TwoOptions => value.AsBoolean == true ? "y1" : "y0",
        RecordValueKind.DateTime => "d" + value.AsDateTime!.Value.ToString("o", CultureInfo.InvariantCulture),
        RecordValueKind.Lookup => "l" + value.AsId!.Value.ToString("N") + Separator + value.LookupTable,
        _ => throw new InvalidOperationException($"A value of the kind {value.Kind} cannot be kept."),
    };

    /// <summary>Reads what <see cref="Write"/> wrote; of text of which only the presence was kept, a text that says something.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static RecordValue Read(string kept)
    {
        var written = kept.Length == 0 ? throw new FormatException("A kept value is empty.") : kept.Substring(1);
        return kept[0] switch
        {
            'e' or 'x' => RecordValue.Empty,
            't' or Cut => RecordValue.Text(written),
            'p' => RecordValue.Text(Present),
            'w' => RecordValue.WholeNumber(int.Parse(written, CultureInfo.InvariantCulture)),
            'b' => RecordValue.BigInteger(long.Parse(written, CultureInfo.InvariantCulture)),
            'n' => RecordValue.DecimalNumber(Decimal(written)),
            'm' => RecordValue.Money(Decimal(written)),
            'c' => RecordValue.Choice(int.Parse(written, CultureInfo.InvariantCulture)),
            'y' => RecordValue.TwoOptions(written == "1"),
            'd' => RecordValue.DateTime(Moment(written)),
            'l' => Lookup(written),
            _ => throw new FormatException($"A kept value begins with '{kept[0]}', which is no kind."),
        };
    }

    /// <summary>The instant or date that was written.</summary>
    public static DateTime Moment(string written) =>
        DateTime.ParseExact(written, "o", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    // Half a surrogate pair cannot be stored.
    private static string Beginning(string text) => text.Substring(0, char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText);

    private static string Number(in RecordValue value) => value.AsNumber!.Value.ToString(CultureInfo.InvariantCulture);

    private static decimal Decimal(string written) => decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static RecordValue Lookup(string written)
    {
        var end = written.IndexOf(Separator);
        return end < 0
            ? throw new FormatException("A kept reference names no table.")
            : RecordValue.Lookup(written.Substring(end + 1), Guid.ParseExact(written.Substring(0, end), "N"));
    }
}
