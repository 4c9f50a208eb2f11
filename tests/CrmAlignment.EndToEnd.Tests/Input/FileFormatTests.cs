using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using MiniExcelLibs;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Files as the programs of the world write them: each has the same three rows.</summary>
public sealed class FileFormatTests : IDisposable
{
    private const string Rows = "Иванов 12,50 15.04.2021; Müller 1 234,00 16.04.2021; O'Neil 7,25 17.04.2021";

    private readonly TemporaryFolder _folder = new();

    static FileFormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false, ';')]
    [InlineData("utf-8", true, ';')]
    [InlineData("utf-8", true, '\t')]
    [InlineData("utf-8", false, '|')]
    [InlineData("utf-16", true, '\t')]
    [InlineData("utf-16", false, ';')]
    [InlineData("utf-16BE", true, ';')]
    public void Read_finds_encoding_and_delimiter(string encoding, bool mark, char delimiter) =>
        Assert.Equal(Rows, Show(InputTable.Read(Write(encoding, mark, delimiter, Rows), new LeadMap())));

    [Theory]
    [InlineData("windows-1251", "Имя", "Иванов 1 15.04.2021; Сидоренко 2 16.04.2021; Общество с ограниченной ответственностью 3 17.04.2021")]
    [InlineData("windows-1252", "Größe", "Müller & Söhne GmbH 1 15.04.2021; Bäckerei Groß 2 16.04.2021; Höß für Büromöbel 3 17.04.2021")]
    public void Read_finds_the_code_page_of_an_old_spreadsheet(string encoding, string heading, string rows)
    {
        var path = Write(encoding, false, ';', rows, heading);
        var table = InputTable.Read(path, new LeadMap());
        Assert.Equal((encoding, heading, rows), (table.Encoding, table.Columns[0], Show(table)));
    }

    [Theory]
    [InlineData("sep=;", ';', ";")]
    [InlineData("SEP=\t", '\t', "tab")]
    [InlineData("sep=#", '#', "#")]
    public void Read_takes_the_delimiter_that_the_file_declares(string first, char sign, string name)
    {
        var table = InputTable.Read(_folder.Write("leads.csv", $"{first}\r\na{sign}b\r\n1{sign}2\r\n"), new LeadMap());
        Assert.Equal((name, "1|2", 3), (table.Delimiter, $"{table.Rows[0]["a"]}|{table.Rows[0]["b"]}", table.Rows[0].Line));
    }

    [Fact]
    public void Read_takes_the_encoding_of_the_map() =>
        Assert.Equal("Ян 1 2", Show(InputTable.Read(Write("windows-1251", false, ';', "Ян 1 2"), new LeadMap { Encoding = "windows-1251" })));

    [Fact]
    public void Read_asks_for_an_encoding_that_it_cannot_tell()
    {
        var path = _folder.Write("leads.csv", "");
        File.WriteAllBytes(path, [(byte)'a', (byte)'\n', 0x81, (byte)'\n']);
        var error = Assert.Throws<InputException>(() => InputTable.Read(path, new LeadMap()));
        Assert.Contains("leads.encoding", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_refuses_bytes_that_the_encoding_of_the_map_lacks()
    {
        var error = Assert.Throws<InputException>(
            () => InputTable.Read(Write("windows-1251", false, ';', Rows.Replace("ü", "u", StringComparison.Ordinal)), new LeadMap { Encoding = "utf-8" }));
        Assert.Equal(
            "leads.csv: The file has bytes that utf-8 does not have. Save it as UTF-8, or write its own encoding as leads.encoding in the map.",
            error.Message);
    }

    [Theory]
    [InlineData("sep=;\na;b\n1;2\n", "1|2", 3)]
    [InlineData("sep=|\r\na|b\r\n1|2\r\n", "1|2", 3)]
    [InlineData("a;b\n\"1,5\";\"2,5\"\n", "1,5|2,5", 2)]
    [InlineData("a\tb\n1, 2\t3, 4\n", "1, 2|3, 4", 2)]
    [InlineData("a\tb\n1\t\n", "1|", 2)]
    [InlineData("a;b\n;;\n;\n1;2\n", "1|2", 4)]
    public void Read_tells_the_delimiter_from_the_other_signs(string text, string expected, int line)
    {
        var row = Assert.Single(InputTable.Read(_folder.Write("leads.csv", text), new LeadMap()).Rows);
        Assert.Equal((expected, line), ($"{row["a"]}|{row["b"]}", row.Line));
    }

    [Fact]
    public void Read_takes_a_file_with_a_single_column() =>
        Assert.Equal(["1", "2"], InputTable.Read(_folder.Write("leads.csv", "a\n1\n2\n"), new LeadMap()).Rows.Select(row => row["a"]));

    [Fact]
    public void Read_takes_the_sheet_of_a_workbook()
    {
        var path = Path.Combine(_folder.Path, "leads.xlsx");
        MiniExcel.SaveAs(path, new[] { new { Name = "Иванов", Amount = 1234.5, On = new DateTime(2021, 4, 15), Yes = true } });
        var table = InputTable.Read(path, new LeadMap());
        var row = Assert.Single(table.Rows);
        Assert.Equal(("Excel", 2, "Иванов|1234.5|2021-04-15|true"), (table.Encoding, row.Line, string.Join('|', table.Columns.Select(column => row[column]))));
        Assert.Equal(1234.5m, table.Formats.NumbersOf("Amount").Read(row["Amount"]));
    }

    [Fact]
    public void Read_names_the_sheets_when_the_map_asks_for_another()
    {
        var path = Path.Combine(_folder.Path, "leads.xlsx");
        MiniExcel.SaveAs(path, new[] { new { Name = "x" } });
        var error = Assert.Throws<InputException>(() => InputTable.Read(path, new LeadMap { Sheet = "Leads" }));
        Assert.Equal("leads.xlsx: The file has no sheet \"Leads\" (leads.sheet). It has: Sheet1.", error.Message);
    }

    [Fact]
    public void Read_refuses_a_workbook_that_is_none()
    {
        var error = Assert.Throws<InputException>(() => InputTable.Read(_folder.Write("leads.xlsx", "a,b\n1,2\n"), new LeadMap()));
        Assert.StartsWith("leads.xlsx: The file is no Excel workbook", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersOf_asks_when_no_value_of_the_file_shows_the_sign()
    {
        var table = InputTable.Read(_folder.Write("deals.csv", "a;b\n1,234;x\n"), new DealMap());
        var error = Assert.Throws<InputException>(() => table.Formats.NumbersOf("a"));
        Assert.Equal(
            "deals.csv, column a: \"1,234\" can have three decimals or be a number of thousands, and no other value of the file tells. "
            + "Write deals.decimal in the map: \".\" or \",\".",
            error.Message);
    }

    [Fact]
    public void NumbersOf_lets_another_column_of_the_file_decide() =>
        Assert.Equal(',', InputTable.Read(_folder.Write("deals.csv", "a;b\n1,234;7,5\n"), new DealMap()).Formats.NumbersOf("a").Decimal);

    [Fact]
    public void DatesOf_asks_when_days_and_months_can_be_exchanged()
    {
        var table = InputTable.Read(_folder.Write("deals.csv", "a\n03/04/2024\n"), new DealMap());
        var error = Assert.Throws<InputException>(() => table.Formats.DatesOf("a"));
        Assert.Equal(
            "deals.csv, column a: The dates can be d/M/yyyy or M/d/yyyy: \"03/04/2024\" is a date in both. "
            + "Write deals.dateFormat in the map, such as \"M/d/yyyy\".",
            error.Message);
    }

    [Fact]
    public void Unusual_names_what_was_found()
    {
        var table = InputTable.Read(Write("utf-16", true, ';', Rows), new LeadMap());
        table.Formats.NumbersOf("b");
        table.Formats.DatesOf("c");
        Assert.Equal(["utf-16", "separated by ;", "dates of \"c\" d.M.yyyy", "decimal comma in \"b\""], table.Unusual);
    }

    [Theory]
    [InlineData("\"encoding\": \"klingon\"", "leads.encoding: \"klingon\" is not known.")]
    [InlineData("\"delimiter\": \"/\"", "leads.delimiter: \"/\" is not known. Write one of , ; tab |.")]
    [InlineData("\"decimal\": \"'\"", "leads.decimal: \"'\" is not known. Write \".\" or \",\".")]
    [InlineData("\"dateFormat\": \"yyyy\"", "leads.dateFormat: \"yyyy\" is not known. Write one of yyyy-MM-dd, d.M.yyyy")]
    public void Parse_refuses_a_format_that_is_not_known(string element, string expected)
    {
        var json = "{ \"title\": \"x\", \"leads\": { \"key\": \"a\", \"arrivedOn\": \"b\", " + element + " }, "
            + "\"deals\": { \"leadKey\": \"a\", \"wonOn\": \"b\", \"revenue\": \"c\" }, "
            + "\"criteria\": { \"name\": \"x\", \"code\": \"x\", \"items\": [] }, \"reasons\": [ { \"code\": \"no-response\", \"name\": \"x\" } ] }";
        var error = Assert.Throws<InputException>(() => ReplayMap.Parse(json, "map.json"));
        Assert.StartsWith($"map.json, element {expected}", error.Message, StringComparison.Ordinal);
    }

    private static string Show(InputTable table) =>
        string.Join("; ", table.Rows.Select(row => string.Join(' ', table.Columns.Select(column => row[column]))));

    // A row is given as "name amount date"; the name may have blanks.
    private string Write(string encoding, bool mark, char delimiter, string rows, string heading = "a")
    {
        var lines = rows.Split("; ").Select(row => row.Split(' ')).Select(words =>
        {
            var date = words[^1];
            var amount = words.Length > 3 && words[^3].All(char.IsAsciiDigit) ? $"{words[^3]} {words[^2]}" : words[^2];
            var name = string.Join(' ', words[..^(amount.Split(' ').Length + 1)]);
            return string.Join(delimiter, name, amount, date);
        });
        var text = string.Join("\r\n", lines.Prepend(string.Join(delimiter, heading, "b", "c"))) + "\r\n";
        var path = Path.Combine(_folder.Path, "leads.csv");
        var chosen = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(path, [.. mark ? chosen.GetPreamble() : [], .. chosen.GetBytes(text)]);
        return path;
    }
}
