using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

public sealed class PackedRowsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    public void What_was_packed_comes_back_letter_by_letter(int keptInMemory)
    {
        var random = new Random(20261130);
        using var packed = new PackedRows(keptInMemory);
        var kept = new List<(long Place, string[] Values)>();
        for (var line = 0; line < 3_000; line++)
        {
            var values = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Text(random)).ToArray();
            kept.Add((packed.Add(values), values));
        }

        // Longer than a chunk, between lines of usual length.
        string[] tall = [new('a', 3_000_000), "", new('ж', 700_000), "end"];
        kept.Add((packed.Add(tall), tall));
        kept.Add((packed.Add(["last"]), ["last"]));

        Assert.All(kept, line =>
        {
            Assert.Equal(line.Values, packed.Values(line.Place, line.Values.Length));
            var position = random.Next(line.Values.Length);
            Assert.Equal(line.Values[position], packed.Value(line.Place, position));
        });

        // In another order than they were packed.
        foreach (var line in kept.OrderBy(_ => random.Next()).Take(500))
        {
            Assert.Equal(line.Values, packed.Values(line.Place, line.Values.Length));
        }
    }

    [Fact]
    public void What_is_kept_outside_of_memory_leaves_no_file_behind()
    {
        using var folder = new TemporaryFolder();
        using (var spilled = new SpilledBytes(folder.Path))
        {
            Assert.Equal(0, spilled.Append([1, 2, 3]));
            Assert.Equal(3, spilled.Append([4]));
            Assert.Equal([2, 3, 4], spilled.Read(1, 3).ToArray());
            Assert.Throws<EndOfStreamException>(() => spilled.Read(2, 3).ToArray());
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    // Latin letters, others, halves of surrogate pairs, and none.
    private static string Text(Random random)
    {
        var (first, last) = random.Next(5) switch { 0 => (' ', '~'), 1 => ('\0', '\u00FF'), 2 => ('а', 'я'), 3 => ('\uD800', '\uDFFF'), _ => ('一', '龥') };
        return string.Concat(Enumerable.Range(0, random.Next(4) == 0 ? 0 : random.Next(1, 300)).Select(_ => (char)random.Next(first, last + 1)));
    }
}
