using System;
using System.Collections.Generic;
using System.Text;

namespace CrmAlignment.WebApi.Batches;

/// <summary>Headers inside a batch. Those of one request are mostly those of the last as well, byte by byte, and are then kept.</summary>
internal sealed class PartHeaders
{
    /// <summary>Name of the header that says what a part is.</summary>
    public const string ContentType = "Content-Type";

    /// <summary>Name of the header by which later requests refer to a request.</summary>
    public const string ContentId = "Content-ID";

    private const string Multipart = "multipart/mixed";

    private readonly List<(byte[] Bytes, IReadOnlyDictionary<string, string> Headers)> _kept = [];

    /// <summary>Headers up to an empty line; null when they are not plain: one a line, each once.</summary>
    public IReadOnlyDictionary<string, string>? Read(BatchLines lines)
    {
        if (lines.ToEmptyLine() is not { } bytes)
        {
            return null;
        }

        foreach (var (known, headers) in _kept)
        {
            if (bytes.Span.SequenceEqual(known))
            {
                return headers;
            }
        }

        if (Parse(bytes.Span) is not { } parsed)
        {
            return null;
        }

        // Those with a Content-ID come once.
        if (_kept.Count < 4 && !parsed.ContainsKey(ContentId))
        {
            _kept.Add((bytes.ToArray(), parsed));
        }

        return parsed;
    }

    /// <summary>The boundary that a media type names; null when it is not multipart/mixed with a plain boundary and nothing else.</summary>
    public static string? BoundaryOf(string? mediaType)
    {
        const string Parameter = "boundary=";
        if (mediaType?.Split(';', 2, StringSplitOptions.TrimEntries) is not [var type, var parameter]
            || !type.Equals(Multipart, StringComparison.OrdinalIgnoreCase) || !parameter.StartsWith(Parameter, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var value = parameter[Parameter.Length..];
        var boundary = value is ['"', .. var quoted, '"'] ? quoted : value;
        return boundary.Length is > 0 and <= 70 && boundary.AsSpan().IndexOfAnyExcept(Plain) < 0 ? boundary : null;
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static Dictionary<string, string>? Parse(ReadOnlySpan<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (bytes.IsEmpty)
        {
            return headers;
        }

        foreach (var line in Encoding.ASCII.GetString(bytes).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 || line.AsSpan(0, colon).Contains(' ')
                || !headers.TryAdd(line[..colon], line[(colon + 1)..].Trim()))
            {
                return null;
            }
        }

        return headers;
    }
}
