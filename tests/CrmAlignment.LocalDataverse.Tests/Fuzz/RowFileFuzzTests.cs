using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Tests.RowFiles;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

/// <summary>Row files with mistakes are taken whole or refused whole, with the line; and what was taken can be written again.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RowFileFuzzTests : IDisposable
{
    private static readonly string[] Words =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999",
        "\"\"", "\"x\"", "\"\\uD800\"", "[]", "{}", "[1,1]", "\"2026-02-30\"",
        "\"0001-01-01T00:00:00Z\"", "\"lead\"", "\"account\"",
        "{\"table\":\"account\",\"id\":\"01234567-89ab-cdef-0123-456789abcdef\"}", "\"'; DROP TABLE lead; --\"",
    ];

    private readonly FuzzOrganization _organization = new();
    private readonly List<string> _lines;

    public RowFileFuzzTests() => _lines = _organization.Rows();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Files_with_values_exchanged_are_taken_or_refused_whole()
    {
        var taken = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            taken += Import(seed, Encoding.UTF8.GetBytes(string.Join('\n', Exchanged(new Random(seed))))) ? 1 : 0;
        }

        // Otherwise the mistakes would all be met by one check.
        Assert.InRange(taken, 5, 145);
    }

    [Fact]
    public void Files_with_bytes_changed_are_taken_or_refused_whole()
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', _lines.Where(line => line.Length < 2000)));
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])file.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Import(seed, random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        }
    }

    [Fact]
    public void Values_nested_deeper_than_the_stack_are_refused()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var line = $$"""{"table":"lead","id":"01234567-89ab-cdef-0123-456789abcdef","values":{"subject":{{deep}} } }""";

        Assert.False(Import(0, Encoding.UTF8.GetBytes(string.Join('\n', _lines.Append(line)))));
    }

    private List<string> Exchanged(Random random)
    {
        var lines = _lines.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), lines[at]);
                    break;
                default:
                    lines[at] = WithAValueExchanged(lines[at], random);
                    break;
            }
        }

        return lines;
    }

    private static string WithAValueExchanged(string line, Random random)
    {
        var parts = line.Split(["\":", ",\""], StringSplitOptions.None);
        var value = parts[random.Next(parts.Length)];
        return value.Length == 0 ? line : line.Replace(value, Words[random.Next(Words.Length)], StringComparison.Ordinal);
    }

    private bool Import(int seed, byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            _organization.Local.ImportRows(stream);
        }
        catch (RowImportException refused)
        {
            FuzzOrganization.RequireNoSql(seed, refused.Message);
            Assert.Equal(_lines, _organization.Rows());
            return false;
        }
        catch (Exception other)
        {
            Assert.Fail($"seed {seed}: no refusal but {other}");
        }

        var after = _organization.Rows();
        RowLines.Import(_organization.Local, after);
        Assert.Equal(after, _organization.Rows());
        RowLines.Import(_organization.Local, _lines);
        return true;
    }
}
