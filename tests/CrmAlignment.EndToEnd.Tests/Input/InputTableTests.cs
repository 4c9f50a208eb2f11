using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

public sealed class InputTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n", "2: 1|2")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n", "2: 1|2; 3: 3|4")]
    [InlineData("a,b\n1,2", "2: 1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "2: 1|2")]
    [InlineData("a,b\n", "")]
    [InlineData("a,b\n \"1\" , 2 \n", "2: 1|2")]
    [InlineData("a,b\n\"x, \"\"y\"\"\",\n", "2: x, \"y\"|")]
    [InlineData("a,b\n\"one\ntwo\",2\n3,4\n", "2: one\ntwo|2; 4: 3|4")]
    [InlineData("a,b\r\n\"one\r\ntwo\r\nthree\",2\r\n3,4\r\n", "2: one\r\ntwo\r\nthree|2; 5: 3|4")]
    [InlineData("\"a\",\"b\"\n\"\n\n\",2\n3,4\n", "2: \n\n|2; 5: 3|4")]
    [InlineData("a,b\n\n1,2\n\n\n3,4\n", "3: 1|2; 6: 3|4")]
    [InlineData("\n\na,b\n1,2\n", "4: 1|2")]
    public void Read_gives_each_row_its_line_and_values(string text, string expected)
    {
        var table = Read(text);
        Assert.Equal(["a", "b"], table.Columns);
        Assert.Empty(table.Refused);
        Assert.Equal(expected, string.Join("; ", table.Rows.Select(row => $"{row.Line}: {row["a"]}|{row["b"]}")));
    }

    [Theory]
    [InlineData("a,b\n1\n2,3\n", 2, "The line has 1 values", 3)]
    [InlineData("a,b\n\"x\ny\",1,2\n2,3\n", 2, "The line has 3 values", 4)]
    [InlineData("a,b\n\n1\n2,3\n", 3, "The line has 1 values", 4)]
    [InlineData("a,b\nx\"y,1\n2,3\n", 2, "A quote stands inside a value", 3)]
    [InlineData("a,b\n\"x\"y,1\n2,3\n", 2, "A quote stands inside a value", 3)]
    public void Read_refuses_a_line_and_keeps_the_next(string text, int line, string problem, int next)
    {
        var table = Read(text);
        var refused = Assert.Single(table.Refused);
        Assert.Equal((line, "table.csv"), (refused.Line, refused.File));
        Assert.StartsWith(problem, refused.Problem, StringComparison.Ordinal);
        Assert.Equal((next, "2"), (table.Rows.Single().Line, table.Rows.Single()["a"]));
    }

    // What stands behind the quote up to the next one, or to the end, would be lost as one value.
    [Theory]
    [InlineData("a,b\n1,2\n\"x,3\n4,5\n6,7\n", "3", "2: 1|2; 4: 4|5; 5: 6|7")]
    [InlineData("a,b\r\n1,2\r\n\"x,3\r\n4,5\r\n6,7", "3", "2: 1|2; 4: 4|5; 5: 6|7")]
    [InlineData("a,b\r1,2\r\"x,3\r4,5\r", "3", "2: 1|2; 4: 4|5")]
    [InlineData("a,b\n\"x,1\n2,\"y\n3,\"z\"\n4,5\n", "2, 3", "4: 3|z; 5: 4|5")]
    [InlineData("a,b\n\"x,1\n\n2,\"one\ntwo\"\n4,5\n", "2", "4: 2|one\ntwo; 6: 4|5")]
    public void Read_goes_on_behind_the_line_in_which_a_quote_is_not_closed(string text, string refused, string expected)
    {
        var table = Read(text);
        Assert.Equal(refused, string.Join(", ", table.Refused.Select(line => line.Line)));
        Assert.All(table.Refused, line => Assert.Equal("A quote stands inside a value, or is opened and not closed.", line.Problem));
        Assert.Equal(expected, string.Join("; ", table.Rows.Select(row => $"{row.Line}: {row["a"]}|{row["b"]}")));
    }

    // Longer than what is read at once, and many of them.
    [Fact]
    public void Read_loses_one_line_for_each_quote_of_a_long_file()
    {
        var lines = Enumerable.Range(2, 20_000).Select(line => line % 4_000 == 0 ? $"\"L{line},{line}" : $"L{line},\"{line}, really\"");
        var table = Read(string.Join('\n', lines.Prepend("a,b")));

        Assert.Equal([4_000, 8_000, 12_000, 16_000, 20_000], table.Refused.Select(line => line.Line));
        Assert.Equal(19_995, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(($"L{row.Line}", $"{row.Line}, really"), (row["a"], row["b"])));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,\"x\n")]
    [InlineData("a,b\n1,2\n3,\"x")]
    [InlineData("a,b\n1,2\n3,\"")]
    public void Read_refuses_a_quote_that_the_file_never_closes(string text)
    {
        var table = Read(text);
        var refused = Assert.Single(table.Refused);
        Assert.Equal(3, refused.Line);
        Assert.Contains("opened and not closed", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(table.Rows).Line);
    }

    [Theory]
    [InlineData("", "table.csv: The file is empty.")]
    [InlineData("\n\n", "table.csv: The file is empty.")]
    [InlineData("\uFEFF", "table.csv: The file is empty.")]
    [InlineData("a,b,a\n", "table.csv, line 1: The heading names the column \"a\" twice.")]
    [InlineData("a, a\n", "table.csv, line 1: The heading names the column \"a\" twice.")]
    [InlineData("a,\"b\n1,2\n", "table.csv, line 1: A quote of the heading")]
    public void Read_refuses_a_file_without_a_good_heading(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_names_a_path_that_is_no_file()
    {
        var missing = Path.Combine(_folder.Path, "none.csv");
        var error = Assert.Throws<InputException>(() => InputTable.Read(missing, new LeadMap()));
        Assert.StartsWith($"{missing}: There is no such file.", error.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => InputTable.Read(_folder.Path, new LeadMap()));
    }

    private InputTable Read(string text)
    {
        var path = Path.Combine(_folder.Path, "table.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return InputTable.Read(path, new LeadMap());
    }
}
