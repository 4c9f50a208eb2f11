using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What tells an event from all others: the line of its file with what it says, so a line that was corrected is another event. The first 96 bits of
/// a hash (SHA-256): of ten million events two have the same one with a probability of less than one in a quadrillion.
/// </summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The others.</param>
internal readonly record struct EventMark(ulong High, uint Low) : IComparable<EventMark>
{
    private const int HighDigits = 16;

    /// <summary>The mark of an event.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="key">Key of its lead; empty where it has none.</param>
    public static EventMark Of(FunnelEvent happening, string key)
    {
        var said = $"{happening.GetType().Name}\n{happening.When.ToUnixTimeTicks()}\n{key}\n{happening.Row.Text}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan();
        return new EventMark(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt32BigEndian(hash[sizeof(ulong)..]));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static EventMark Parse(string text) => new(
        ulong.Parse(text.AsSpan(0, HighDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        uint.Parse(text.AsSpan(HighDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public int CompareTo(EventMark other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>24 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x8}");
}
