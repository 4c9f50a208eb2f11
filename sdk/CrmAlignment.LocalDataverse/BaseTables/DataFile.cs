using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.BaseTables;

/// <summary>The data files of this assembly.</summary>
internal static class DataFile
{
    /// <summary>The items of a file that is a JSON array with one object on each line.</summary>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <exception cref="InvalidOperationException">The assembly lacks the file.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Items(string name)
    {
        ReadOnlyMemory<byte> rest = Bytes(name + ".json") ?? throw new InvalidOperationException($"The assembly lacks its data file '{name}.json'.");
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = rest[(line.Length + (end < 0 ? 0 : 1))..];
            if (line.Span.StartsWith("{"u8))
            {
                yield return line.Span[^1] == (byte)',' ? line[..^1] : line;
            }
        }
    }

    /// <summary>All of a file; null when the assembly has none of this name.</summary>
    /// <param name="file">Name of the file.</param>
    public static byte[]? Bytes(string file)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("BaseTables." + file);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
