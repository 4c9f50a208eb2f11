using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CrmAlignment.LocalDataverse.RowFiles;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.RowFiles;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("\n\na\nbc", new[] { "", "", "a", "bc" })]
    public void Lines_end_at_each_line_feed_and_at_the_end(string text, string[] lines) => Assert.Equal(lines, Read(text, 1));

    [Fact]
    public void Lines_longer_than_the_buffer_are_read_whole()
    {
        var lines = new[] { new string('x', 200_000), "", new string('y', 65_536), "z" };

        Assert.Equal(lines, Read(string.Join('\n', lines), 7_000));
    }

    private static List<string> Read(string text, int chunk)
    {
        using var stream = new Chunks(Encoding.UTF8.GetBytes(text), chunk);
        var reader = new LineReader(stream);
        var lines = new List<string>();
        while (reader.Read(out var line))
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
            Assert.Equal(lines.Count, reader.Number);
        }

        return lines;
    }

    /// <summary>Gives its bytes in pieces, as a network does.</summary>
    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
