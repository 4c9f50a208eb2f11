using System;
using System.Text;

namespace CrmAlignment.WebApi.Batches;

/// <summary>The body of a batch, read from its start to its end by lines and by what stands between delimiters.</summary>
/// <param name="body">The body.</param>
internal sealed class BatchLines(ReadOnlyMemory<byte> body)
{
    private const int LongestLine = 70_000;

    private int _at;

    /// <summary>Whether nothing but line ends and spaces is left.</summary>
    public bool IsEmptyToTheEnd => Rest.IndexOfAnyExcept("\r\n \t"u8) < 0;

    private ReadOnlySpan<byte> Rest => body.Span[_at..];

    /// <summary>Skips a text that stands here.</summary>
    public bool TrySkip(ReadOnlySpan<byte> text)
    {
        if (!Rest.StartsWith(text))
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    /// <summary>Skips the two hyphens that follow the last delimiter; false where another part follows.</summary>
    public bool TryLast() => TrySkip("--"u8);

    /// <summary>Skips the end of a line that is here.</summary>
    public bool TryEndOfLine() => TrySkip("\r\n"u8);

    /// <summary>The rest of the line, which is skipped with its end.</summary>
    public bool TryLine(out string line)
    {
        line = string.Empty;
        var bytes = LineBytes();
        if (bytes is not { } end || body.Span.Slice(_at, end).IndexOfAnyExceptInRange((byte)0x20, (byte)0x7e) >= 0)
        {
            return false;
        }

        line = Encoding.ASCII.GetString(body.Span.Slice(_at, end));
        _at += end + 2;
        return true;
    }

    /// <summary>The bytes up to an empty line, which is skipped with it; null when there is none.</summary>
    public ReadOnlyMemory<byte>? ToEmptyLine()
    {
        if (TryEndOfLine())
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var end = Rest.IndexOf("\r\n\r\n"u8);
        if (end is < 0 or > LongestLine)
        {
            return null;
        }

        var bytes = body.Slice(_at, end);
        _at += end + 4;
        return bytes;
    }

    /// <summary>What stands before a delimiter, without the end of line that belongs to the delimiter; both are skipped.</summary>
    /// <param name="delimiter">Two hyphens and the boundary.</param>
    /// <param name="before">What stands before it.</param>
    public bool TrySkipTo(ReadOnlySpan<byte> delimiter, out ReadOnlyMemory<byte> before)
    {
        before = ReadOnlyMemory<byte>.Empty;
        if (TrySkip(delimiter))
        {
            return IsDelimiter;
        }

        for (var from = 0; Rest[from..].IndexOf(delimiter) is var found and >= 0; from += found + delimiter.Length)
        {
            var end = from + found;
            if (end >= 2 && Rest.Slice(end - 2, 2).SequenceEqual("\r\n"u8))
            {
                before = body.Slice(_at, end - 2);
                _at += end + delimiter.Length;
                return IsDelimiter;
            }
        }

        return false;
    }

    // Not the beginning of a longer boundary.
    private bool IsDelimiter => Rest.StartsWith("\r\n"u8) || Rest.StartsWith("--"u8);

    private int? LineBytes() => Rest.IndexOf("\r\n"u8) is var end and >= 0 and < LongestLine ? end : null;
}
