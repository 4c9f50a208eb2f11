using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Replay.Input;
using MiniExcelLibs;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>What crma map is not sure of is asked, with exit code 1; what it says of a file is true.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MapDoubtTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static MapDoubtTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Map_asks_for_a_status_that_takes_its_word_back()
    {
        var mapped = Map(Leads(3), "Lead ID,Amount,Close Date,Stage\nL0,5,2024-03-01,Won\nL1,6,2024-03-01,Not won\nL2,7,2024-03-01,未成交\n");

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("deals.csv, column Stage: \"Not won\", \"未成交\" say neither won nor lost and were taken for open.", mapped.Output, StringComparison.Ordinal);
        Assert.Equal(["Won"], ReplayMap.Read(In("map.json")).Deals!.Status!.Won);
    }

    [Fact]
    public void Map_takes_a_status_in_words_that_it_does_not_know_and_asks_for_them()
    {
        var mapped = Map(Leads(2), "Lead ID,Amount,Close Date,Stage\nL0,5,2024-03-01,Gewonnen\nL1,6,2024-03-01,Verloren\n");

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("\"Gewonnen\", \"Verloren\" say neither won nor lost", mapped.Output, StringComparison.Ordinal);
        Assert.Equal(["Gewonnen", "Verloren"], ReplayMap.Read(In("map.json")).Deals!.Status!.Open);
    }

    // The public Maven file of opportunities: nothing of it is called amount or created.
    [Theory]
    [InlineData("GTX {0}")]
    [InlineData("GTX Pro")]
    public void Map_takes_opportunities_with_a_close_value_for_deals(string product)
    {
        var deals = _folder.Write("deals.csv", Opportunities(product));

        var mapped = CommandRun.Of("map", deals, "--out", In("map.json"));

        Assert.Contains("deals.csv is taken for a file of deals", mapped.Output, StringComparison.Ordinal);
        var map = ReplayMap.Read(In("map.json"));
        Assert.Equal(
            ("opportunity_id", "engage_date", "engage_date", "close_date", "close_value", "deal_stage", "product", "account"),
            (map.Leads.Key, map.Leads.ArrivedOn, map.Deals!.OpenedOn, map.Deals.WonOn, map.Deals.Revenue, map.Deals.Status!.Column, map.Deals.Product, map.Deals.Customer.Single()));
    }

    [Fact]
    public void Map_asks_whether_what_many_deals_name_is_a_lead_or_a_customer()
    {
        var accounts = "account,sector,year_established,revenue\n" + Lines(4, index => $"Acme {index},tech,{1980 + index},{index}.5");

        var mapped = Map(accounts, Opportunities("GTX {0}"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains(
            "deals.csv, column account: 8 of 12 deals name what an earlier deal names. Is that their lead, or their customer? If it is the customer, map the deals alone: crma map deals.csv.",
            mapped.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Id,Status,Employees,Created\n", "Won,120,2024-01-02", false)]
    [InlineData("Id,Status,Betrag,Created\n", "Won,120.50,2024-01-02", true)]
    [InlineData("Id,Status,Created,Close Date\n", "Lost,2024-01-02,2024-02-02", true)]
    [InlineData("Id,Status,Created,Date\n", "Lost,2024-01-02,2024-02-02", false)]
    [InlineData("Id,Status,Probability,Created\n", "Won,50%,2024-01-02", false)]
    public void Map_takes_a_file_for_deals_by_a_status_and_an_amount_or_a_closing_date(string heading, string line, bool expected) => Assert.Equal(
        expected,
        CommandRun.Of("map", _folder.Write("file.csv", heading + Lines(5, index => $"L{index},{line}")), "--out", In("map.json")).Output
            .Contains("is taken for a file of deals", StringComparison.Ordinal));

    [Fact]
    public void Map_joins_by_a_key_that_a_line_repeats_and_says_so()
    {
        var mapped = Map(Leads(20) + "L3,Firm 3,2024-01-04\n", "Lead ID,Amount,Close Date,Stage\nL0,5,2024-03-01,Won\nL1,6,2024-03-01,Lost\n");

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.DoesNotContain("missing", mapped.Output, StringComparison.Ordinal);
        Assert.Contains(
            "leads.csv, column Lead ID: 1 of 21 lines have no key of their own, and will be refused. Give each lead a key of its own, or remove the lines.", mapped.Output, StringComparison.Ordinal);
        Assert.Equal(("Lead ID", "Lead ID"), (ReplayMap.Read(In("map.json")).Leads.Key, ReplayMap.Read(In("map.json")).Deals!.LeadKey));
    }

    [Fact]
    public void Map_keeps_a_column_of_which_one_value_is_too_long()
    {
        var leads = Leads(20) + $"L20,{new string('x', 5000)},2024-01-02\n";

        Assert.Equal(ExitCode.Done, CommandRun.Of("map", _folder.Write("leads.csv", leads), "--out", In("map.json")).Code);

        Assert.Equal("Company", ReplayMap.Read(In("map.json")).Leads.Columns["companyname"]);
    }

    [Fact]
    public void Map_takes_no_amount_for_a_key_and_says_what_to_add()
    {
        var deals = _folder.Write("deals.csv", "Deal Name,Stage,Amount,Close Date\n" + Lines(12, index => $"Big deal {index % 4},Closed Won,{1000 + index},2024-01-{index + 10}"));

        var mapped = CommandRun.Of("map", deals, "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains(
            "leads.key: no column of deals.csv has another value on each line, except amounts and dates. Add a column \"id\" that numbers the lines (1, 2, 3, ...), and run crma map again.",
            mapped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("deals.leadKey", mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_says_why_a_column_with_a_known_heading_is_left_out()
    {
        var leads = _folder.Write("leads.csv", "Lead ID,Created\n" + Lines(5, index => $"L{index},{1672531200 + index}"));

        var mapped = CommandRun.Of("map", leads, "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains(
            "leads.csv, column Created: its heading is one of leads.arrivedOn, but most of its values are dates in no way of writing them that is known, such as \"1672531200\". "
            + "It was taken for nothing. Write dates as 2024-04-15 in the file. Or write the column as leads.arrivedOn in the map.",
            mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_guesses_no_arrival_by_a_closing_date()
    {
        CommandRun.Of("map", _folder.Write("deals.csv", "Deal ID,Stage,Amount,Close Date\n" + Lines(5, index => $"D{index},Won,{index},2024-01-0{index + 1}")), "--out", In("map.json"));

        Assert.Null(ReplayMap.Read(In("map.json")).Leads.ArrivedOn);
    }

    [Theory]
    [InlineData("ru", "Дата создания", "{0} января 2023 г.")]
    [InlineData("uk", "Дата створення", "{0} січня 2023 р.")]
    [InlineData("zh", "创建时间", "2023年1月{0}日")]
    public void Map_reads_dates_in_words(string language, string heading, string date)
    {
        var leads = _folder.Write("leads.csv", $"id,{heading}\n" + Lines(9, index => $"L{index},{string.Format(CultureInfo.InvariantCulture, date, index + 1)}"));

        Assert.Equal(ExitCode.Done, CommandRun.Of("map", leads, "--out", In("map.json"), "--starter", language).Code);

        Assert.Equal(heading, ReplayMap.Read(In("map.json")).Leads.ArrivedOn);
    }

    [Fact]
    public void Map_counts_lines_that_cannot_be_read()
    {
        var mapped = CommandRun.Of("map", _folder.Write("leads.csv", Leads(3) + "L3,Firm 3\nL4,Firm 4,2024-01-05,more\n"), "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("leads.csv: utf-8, separated by ,, 3 lines, 2 more that cannot be read", mapped.Output, StringComparison.Ordinal);
        Assert.Contains("leads.csv, line 5: The line has 2 values; the heading has 3 columns.", mapped.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My CRM export\n\nLead ID,Company\nL0,Firm\n", "its heading has one column, \"My CRM export\". If that is a title, remove what stands above the heading; if a sign separates the values, say it by --delimiter.")]
    [InlineData("Lead ID^Company^Created\nL0^Firm 0^2024-01-02\nL1^Firm 1^2024-01-03\n", "its heading has one column, \"Lead ID^Company^Created\". If \"^\" separates the values, write sep=^ as a line of its own before the heading.")]
    public void Map_asks_about_a_heading_of_one_column(string text, string expected)
    {
        var mapped = CommandRun.Of("map", _folder.Write("leads.csv", text), "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("leads.csv: " + expected, mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_says_that_a_file_has_a_heading_alone()
    {
        var mapped = CommandRun.Of("map", _folder.Write("leads.csv", "Lead ID,Company\n"), "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("leads.csv: it has a heading and no lines. Export it with its lines, and run crma map again.", mapped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("leads.key: no column", mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_asks_which_sheet_is_meant_and_writes_it_into_the_map()
    {
        var leads = In("leads.xlsx");
        MiniExcel.SaveAs(leads, new System.Collections.Generic.Dictionary<string, object>
        {
            ["Cover"] = new[] { new { Title = "Export" } },
            ["Leads"] = Enumerable.Range(0, 3).Select(index => new { Id = $"L{index}", Created = $"2024-01-0{index + 1}" }).ToArray(),
        });

        var asked = CommandRun.Of("map", leads, "--out", In("asked.json"));
        var said = CommandRun.Of("map", leads, "--out", In("map.json"), "--sheet", "leads=Leads");

        Assert.Equal((ExitCode.DoneWithRefusedRows, ExitCode.Done), (asked.Code, said.Code));
        Assert.Contains("leads.xlsx: sheet \"Cover\" was read, of \"Cover\", \"Leads\". If another was meant, say --sheet and its name.", asked.Output, StringComparison.Ordinal);
        Assert.Equal(("Leads", "Id", "Created"), (ReplayMap.Read(In("map.json")).Leads.Sheet, ReplayMap.Read(In("map.json")).Leads.Key, ReplayMap.Read(In("map.json")).Leads.ArrivedOn));
        Assert.Contains(
            "leads.xlsx: The file has no sheet \"None\" (--sheet). It has: Cover, Leads.",
            CommandRun.Of("map", leads, "--out", In("none.json"), "--sheet", "None").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_takes_encoding_and_delimiter_that_options_say_of_all_files_or_one()
    {
        File.WriteAllText(In("leads.csv"), "id|Company\nA|Ѓ\n", Encoding.GetEncoding("windows-1251"));
        _folder.Write("deals.csv", "id;Amount;Close Date;Stage\nA;5;2024-03-01;Won\n");

        var asked = CommandRun.Of("map", In("leads.csv"), In("deals.csv"), "--out", In("map.json"));
        var said = CommandRun.Of("map", In("leads.csv"), In("deals.csv"), "--out", In("map.json"), "--encoding", "leads=windows-1251", "--delimiter", ";", "--delimiter", "leads=|");

        Assert.Contains(
            "leads.csv: The file is not UTF-8, and it has too few letters to tell which encoding it has. Save it as UTF-8, or write --encoding, such as windows-1251 or windows-1252.",
            asked.Errors, StringComparison.Ordinal);
        Assert.Equal(("", ExitCode.Done), (said.Errors, said.Code));
        var map = ReplayMap.Read(In("map.json"));
        Assert.Equal(("windows-1251", "|", null, ";"), (map.Leads.Encoding, map.Leads.Delimiter, map.Deals!.Encoding, map.Deals.Delimiter));
    }

    [Theory]
    [InlineData("--encoding", "klingon", "--encoding: \"klingon\" is not known. Write utf-8, utf-16, windows-1251, windows-1252 or the name of another encoding.")]
    [InlineData("--delimiter", "/", "--delimiter: \"/\" is not known. Write one of , ; tab |.")]
    public void Map_refuses_options_that_are_not_known(string option, string value, string expected) =>
        Assert.Contains(expected, CommandRun.Of("map", _folder.Write("leads.csv", Leads(1)), "--out", In("map.json"), option, value).Errors, StringComparison.Ordinal);

    private CommandRun Map(string leads, string deals) =>
        CommandRun.Of("map", _folder.Write("leads.csv", leads), _folder.Write("deals.csv", deals), "--out", In("map.json"));

    private static string Leads(int count) => "Lead ID,Company,Created\n" + Lines(count, index => $"L{index},Firm {index},2024-01-{(index % 28) + 1:00}");

    private static string Opportunities(string product) => "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
        + Lines(12, index => $"OP{index},Agent {index % 3},{string.Format(CultureInfo.InvariantCulture, product, index)},Acme {index % 4},"
            + (index % 3 == 2 ? $"Engaging,2017-03-{index + 1:00},," : $"{(index % 3 == 0 ? "Won" : "Lost")},2017-01-{index + 1:00},2017-07-{index + 1:00},{index * 100}"));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(index => line(index) + "\n"));

    private string In(string name) => Path.Combine(_folder.Path, name);
}
