using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.Domain.Tests.Documents;

/// <summary>A page of docs/.</summary>
internal sealed class DocumentPage
{
    private readonly string[] _lines;

    public DocumentPage(string name) => _lines = File.ReadAllLines(Repository.File("docs", name));

    /// <summary>Lines between a comment that begins with the mark and its end, without blank ones.</summary>
    public IReadOnlyList<string> Block(string mark)
    {
        var block = _lines.SkipWhile(line => !line.StartsWith("<!-- " + mark + ":", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line != "<!-- /" + mark + " -->")
            .Where(line => line.Length > 0)
            .ToArray();
        return block.Length > 0 ? block : throw new InvalidOperationException($"The page has no block '{mark}'.");
    }

    /// <summary>Cells of the rows of a block's table, header first, without the line under it.</summary>
    public IReadOnlyList<string[]> Table(string mark) => Block(mark)
        .Where(line => !line.StartsWith("|---", StringComparison.Ordinal))
        .Select(line => line[1..^1].Split('|').Select(cell => cell.Trim()).ToArray())
        .ToArray();
}
