using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Solution;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Bad files get a message that names the place, the value and the remedy, and the documented exit code.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class BadInputTests : IDisposable
{
    private const string Map = """
        {
          "title": "Test", "timeZone": "UTC",
          "leads": { "key": "id", "arrivedOn": "on", "columns": { "companyname": "company", "industrycode": "industry" } },
          "deals": { "leadKey": "id", "wonOn": "won", "revenue": "revenue" },
          "rejectReason": "no-response",
          "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
          "reasons": [ { "code": "no-response", "name": "No response" } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q" } ]
        }
        """;

    private const string Leads = "id,on,company,industry\nA,2024-01-02,Acme,Accounting\n";
    private const string Deals = "id,won,revenue\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_names_the_file_that_is_missing()
    {
        var missing = Path.Combine(_folder.Path, "none.csv");
        var (code, _, errors) = CommandRun.Of(
            "replay", "--leads", missing, "--deals", _folder.Write("d.csv", Deals), "--map", _folder.Write("m.json", Map));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("none.csv: There is no such file.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_says_that_a_folder_is_no_file()
    {
        var leads = _folder.Write("l.csv", Leads);
        var map = _folder.Write("m.json", Map);
        foreach (var (option, arguments) in new[]
        {
            ("map", new[] { "--leads", leads, "--map", _folder.Path }),
            ("leads", ["--leads", _folder.Path, "--map", map]),
            ("deals", ["--leads", leads, "--deals", _folder.Path, "--map", map]),
            ("settings", ["--leads", leads, "--map", _folder.Write("s.json", "{ \"title\": \"T\", \"leads\": { \"key\": \"id\" }, \"settings\": \".\" }")]),
        })
        {
            var (code, _, errors) = CommandRun.Of(["replay", .. arguments]);
            Assert.Equal((option, ExitCode.WrongUsage), (option, code));
            Assert.EndsWith(": This is a folder. Name a file in it.", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Replay_says_that_another_program_has_the_map_to_itself()
    {
        var map = _folder.Write("m.json", Map);
        using var other = new FileStream(map, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var (code, _, errors) = CommandRun.Of("replay", "--leads", _folder.Write("l.csv", Leads), "--map", map);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith($"{map}: The file cannot be read: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_names_the_option_that_is_missing()
    {
        var (code, _, errors) = CommandRun.Of("replay", "--deals", "d.csv");
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("--map", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_names_the_column_that_the_file_lacks()
    {
        var (code, _, errors) = Replay("id,on,firm,industry\nA,2024-01-02,Acme,Accounting\n", Deals, Map);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Equal(
            "leads.csv, line 1: The map names the column \"company\" (leads.columns.companyname), which the file does not have. "
            + "The file has: id, on, firm, industry.",
            errors);
    }

    [Fact]
    public void Replay_names_the_element_of_the_map_that_it_does_not_know()
    {
        var (code, _, errors) = Replay(Leads, Deals, Map.Replace("\"title\"", "\"titel\": 1, \"title\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("map.json, line 2, element titel", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_names_the_line_of_a_map_that_is_no_JSON()
    {
        var (code, _, errors) = Replay(Leads, Deals, Map.Replace("\"rejectReason\":", "\"rejectReason\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("map.json, line 5", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_names_the_lead_column_that_does_not_exist()
    {
        var map = Map.Replace("\"companyname\": \"company\"", "\"compname\": \"company\"", StringComparison.Ordinal);
        var (code, _, errors) = Replay(Leads, Deals, map);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("element leads.columns: The lead table has no column \"compname\".", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B,2024-01-03,Beta\n", "leads.csv, line 3: The line has 3 values; the heading has 4 columns.")]
    [InlineData("B,2024-01-03,Be\"ta,Accounting\n", "leads.csv, line 3: A quote stands inside a value")]
    [InlineData("B,03.01.2024,Beta,Accounting\n", "leads.csv, line 3, column on, value \"03.01.2024\": This is no date.")]
    [InlineData("B,2124-01-03,Beta,Accounting\n", "leads.csv, line 3, column on, value \"2124-01-03\": The date lies in the future.")]
    [InlineData("A,2024-01-03,Beta,Accounting\n", "leads.csv, line 3, column id, value \"A\": The key stands in line 2 already.")]
    [InlineData(",2024-01-03,Beta,Accounting\n", "leads.csv, line 3, column id: The key of a lead has 1 to 100 characters.")]
    [InlineData(
        "B,2024-01-03,Beta,Acounting\n",
        "leads.csv, line 3, column industry, value \"Acounting\": "
        + "The value does not fit the lead column industrycode. Use one of: Accounting,")]
    public void Replay_lists_a_line_that_it_refuses_and_does_the_others(string line, string expected)
    {
        var (code, output, errors) = Replay(Leads + line, Deals, Map);
        Assert.Equal(("", ExitCode.DoneWithRefusedRows), (errors, code));
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains("1 line(s) of the files were refused", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X,2024-02-03,1\n", "deals.csv, line 2, column id, value \"X\": No lead has this key.")]
    [InlineData(
        "A,2024-01-01,1\n",
        "deals.csv, line 2, column won, value \"2024-01-01\": The deal was closed before its lead arrived (leads file, line 2).")]
    [InlineData("A,2024-02-01,ten\n", "deals.csv, line 2, column revenue, value \"ten\": This is no amount.")]
    [InlineData("A,2024-02-01,1\nA,2024-02-01,1\n", "deals.csv, line 3, column id, value \"A\": The line says the same as line 2")]
    public void Replay_lists_a_deal_that_it_refuses(string lines, string expected)
    {
        var (code, output, errors) = Replay(Leads, Deals + lines, Map);
        Assert.Equal(("", ExitCode.DoneWithRefusedRows), (errors, code));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_does_nothing_twice_when_it_is_run_again()
    {
        var database = Path.Combine(_folder.Path, "crm.db");
        var deals = Deals + "A,2024-02-01,500\n";
        var (first, output, errors) = Replay(Leads, deals, Map, "--database", database);
        Assert.Equal(("", ExitCode.Done), (errors, first));
        var (second, again, errorsAgain) = Replay(Leads, deals, Map, "--database", database);
        Assert.Equal(("", ExitCode.Done), (errorsAgain, second));
        Assert.Contains("2 were done before", again, StringComparison.Ordinal);
        Assert.Equal(From(output, "The funnel"), From(again, "The funnel"));
    }

    [Fact]
    public void Replay_names_the_zip_that_is_truncated()
    {
        var good = SolutionPackager.Pack(new PackOptions()).Content;
        var zip = Path.Combine(_folder.Path, "half.zip");
        File.WriteAllBytes(zip, good[..(good.Length / 2)]);
        var (code, _, errors) = CommandRun.Of("demo", "--solution", zip, "--out", _folder.Path);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("half.zip", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_drafts_refused_criteria_anew_when_the_map_is_corrected()
    {
        var database = Path.Combine(_folder.Path, "crm.db");
        string[] Arguments(string map) =>
        [
            "replay", "--leads", _folder.Write("leads.csv", "id,on,company,industry\nA,2024-01-02,,Accounting\n"),
            "--deals", _folder.Write("deals.csv", Deals + "A,2024-02-01,500\n"),
            "--map", _folder.Write("map.json", map), "--database", database, "--out", _folder.Path,
        ];
        var wrong = CommandRun.Of(Arguments(Map.Replace("\"column\": \"companyname\"", "\"column\": \"compname\"", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Failed, wrong.Code);

        var corrected = CommandRun.Of(Arguments(Map));

        Assert.Equal(("", ExitCode.DoneWithRefusedRows), (corrected.Errors, corrected.Code));
        Assert.Contains("Refused by the agreed criteria: 1", corrected.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_refuses_criteria_that_name_an_unknown_column()
    {
        var map = Map.Replace("\"column\": \"companyname\"", "\"column\": \"compname\"", StringComparison.Ordinal);
        var (code, _, errors) = Replay(Leads, Deals, map);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("compname", errors, StringComparison.Ordinal);
        Assert.Contains("CRMA", errors, StringComparison.Ordinal);
    }

    private static string From(string text, string start) => text[text.IndexOf(start, StringComparison.Ordinal)..];

    private CommandRun Replay(string leads, string deals, string map, params string[] others) => CommandRun.Of([
        "replay",
        "--leads", _folder.Write("leads.csv", leads),
        "--deals", _folder.Write("deals.csv", deals),
        "--map", _folder.Write("map.json", map),
        "--out", _folder.Path,
        .. others]);
}
