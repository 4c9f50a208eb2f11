using System;
using System.Linq;
using System.Net.Http.Headers;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The bytes of a file that the header Range asks for. Several parts at once are not given one by one: the whole file is the answer, as the
/// protocol lets a server choose (RFC 9110, 14.2).
/// https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data#download-files
/// </summary>
/// <param name="From">The first byte, from 0.</param>
/// <param name="Length">How many; of an empty file or of a part that lies behind its end, none.</param>
/// <param name="Size">Of how many.</param>
internal sealed record FilePart(long From, long Length, long Size)
{
    /// <summary>Whether it is all of the file.</summary>
    public bool IsWhole => Length == Size;

    /// <summary>Whether the file has nothing of what was asked for.</summary>
    public bool IsNone => Length == 0 && Size > 0;

    /// <summary>Reads the header.</summary>
    /// <param name="range">The header, or null.</param>
    /// <param name="size">Size of the file.</param>
    public static FilePart Of(string? range, long size)
    {
        if (!RangeHeaderValue.TryParse(range, out var read) || !string.Equals(read.Unit, "bytes", StringComparison.OrdinalIgnoreCase) || read.Ranges.Count != 1)
        {
            return new FilePart(0, size, size);
        }

        // Without a start it is the last bytes that are asked for.
        var one = read.Ranges.Single();
        var from = one.From ?? Math.Max(0, size - one.To!.Value);
        var to = one.From is null ? size - 1 : Math.Min(one.To ?? long.MaxValue, size - 1);
        return from < size ? new FilePart(from, to - from + 1, size) : new FilePart(size, 0, size);
    }

    /// <summary>The part as the header Content-Range has it.</summary>
    public override string ToString() => FormattableString.Invariant(IsNone ? (FormattableString)$"bytes */{Size}" : $"bytes {From}-{From + Length - 1}/{Size}");
}
