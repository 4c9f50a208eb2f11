using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>What deals become that were lost, are open, belong to one customer, or were won after a rejection: small files, and the numbers that follow.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ReplayedDealTests : IDisposable
{
    private const string Leads = "id,on,company,rejected,why,offered,accepted\n";
    private const string Deals = "id,opened,closed,status,why,customer,revenue\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_counts_won_deals_alone_when_the_map_says_which_were_won()
    {
        var result = Replay(
            "A,2024-01-02,Acme,,\nB,2024-01-03,Beta,,\nC,2024-01-04,Coll,,\n",
            "A,,2024-02-01,Closed Won,,,500\nB,,2024-02-02,closed lost,price,,700\nC,,,Open,,,900\n");
        var months = result.Report.Months;
        Assert.Empty(result.RefusedRows);
        Assert.Empty(result.Report.Refusals);
        Assert.Equal((1, 500m, 1), (months.Sum(month => month.Won), months.Sum(month => month.Revenue), months[^1].Clients + months[^2].Clients));
        Assert.Equal(3, months.Sum(month => month.Qualified));
    }

    [Fact]
    public void Replay_refuses_a_status_that_no_list_of_the_map_has()
    {
        var refused = Assert.Single(Replay("A,2024-01-02,Acme,,\n", "A,,2024-02-01,Maybe,,,500\n").RefusedRows);
        Assert.Equal(
            "deals.csv, line 2, column status, value \"Maybe\": The map does not say whether a deal of this status is won, lost or open. "
            + "Add it to deals.status.won, lost or open.",
            refused.ToString());
    }

    [Fact]
    public void Replay_takes_the_ways_of_writing_a_customer_for_one_client()
    {
        var (code, output, errors) = Run(
            "A,2024-01-02,Acme,,\nB,2024-01-02,Acme,,\nC,2024-01-02,Acme,,\nD,2024-01-02,Beta,,\n",
            "A,,2024-02-01,won,,Acme Ltd,1\nB,,2024-02-02,won,,ACME  ltd,2\nC,,2024-02-03,won,,Acme Ltd,3\nD,,2024-02-04,won,,Beta,4\n");
        Assert.Equal((ExitCode.Done, ""), (code, errors));
        Assert.Contains("Taken for one customer: \"ACME  ltd\" = \"Acme Ltd\"", output, StringComparison.Ordinal);
        var february = Replayed().Report.Months.Single(month => month.Won > 0);
        Assert.Equal((4, 10m, 2), (february.Won, february.Revenue, february.Clients));
    }

    // Won in February, again in May, lost in June, one still open: one client, whose lead was qualified and won once.
    [Fact]
    public void Replay_makes_further_opportunities_of_the_customer_of_later_deals()
    {
        const string Again = "A,2024-04-01,2024-05-01,won,,,300\nA,,2024-02-01,won,,,500\nA,,,open,,,\nA,,2024-06-01,lost,price,,\n";
        var report = Replay("A,2024-01-02,Acme,,\nB,2024-01-02,Beta,,\n", Again).Report;

        Assert.Empty(report.Refusals);
        Assert.Equal("2024-02 500, 2024-05 300", string.Join(", ", report.Months.Where(month => month.Revenue > 0).Select(month => $"{month.Name} {month.Revenue:0}")));
        Assert.Equal((2, 1, 1), (report.Months.Sum(month => month.Won), report.Months.Sum(month => month.NewClients), report.Months.Sum(month => month.Qualified)));
        Assert.Equal((2, 1, 500m), (report.Origins.Sum(line => line.Leads), report.Origins.Sum(line => line.Won), report.Origins.Sum(line => line.Revenue)));
        Assert.Equal("price", Assert.Single(report.LostReasons).Reason);

        var (code, output, errors) = Run("A,2024-01-02,Acme,,\nB,2024-01-02,Beta,,\n", Again);
        Assert.Equal((ExitCode.Done, ""), (code, errors));
        Assert.Contains("3 deals are of leads that have an earlier one: each is a further opportunity of the same customer", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_again_makes_no_further_opportunity_twice()
    {
        Write("A,2024-01-02,Acme,,\n", "A,,2024-02-01,won,,,500\nA,2024-04-01,2024-05-01,won,,Acme,300\n", Map);
        var (first, output, _) = Kept();
        File.Delete(In("crm.db.replayed"));
        var (second, again, errors) = Kept();

        Assert.Equal((ExitCode.Done, ExitCode.Done, ""), (first, second, errors));
        Assert.Contains("; 4 were done before", again, StringComparison.Ordinal);
        Assert.Equal(output[output.IndexOf("The funnel", StringComparison.Ordinal)..], again[again.IndexOf("The funnel", StringComparison.Ordinal)..]);

        CommandRun Kept() => CommandRun.Of(
            "replay", "--leads", In("leads.csv"), "--deals", In("deals.csv"), "--map", In("map.json"), "--out", In("out"), "--database", In("crm.db"));
    }

    // Its company is not known, so that the criteria refuse the first deal: the second is no way around them.
    [Fact]
    public void Replay_refuses_a_further_deal_of_a_lead_that_was_not_qualified()
    {
        var result = Replay("A,2024-01-02,,,\n", "A,,2024-02-01,won,,Acme,500\nA,,2024-05-01,won,,Acme,300\n");

        Assert.Single(result.Report.Refusals);
        Assert.Equal(
            "deals.csv, line 3: The lead was not qualified by its first deal, so that there is no customer for a further one. See what is said of its first deal, among the refused lines or in the report.",
            Assert.Single(result.RefusedRows).ToString());
        Assert.Equal(0, result.Report.Months.Sum(month => month.Won));
    }

    [Fact]
    public void Replay_presumes_no_rejection_of_a_lead_that_bought_later()
    {
        var result = Replay("A,2024-01-02,Acme,,\nB,2024-01-02,Beta,,\n", "A,,2024-11-01,won,,,500\n");
        Assert.Equal((1, 1), (result.Report.Months.Sum(month => month.Rejected), result.Report.Months.Sum(month => month.Won)));
    }

    [Fact]
    public void Replay_reopens_a_lead_that_was_closed_and_bought_later()
    {
        var result = Replay("A,2024-01-02,Acme,2024-02-01,not-a-fit\n", "A,,2024-11-01,won,,,500\n");
        Assert.Empty(result.RefusedRows);
        Assert.Empty(result.Report.Refusals);
        Assert.Equal((1, 1), (result.Report.Months.Sum(month => month.Rejected), result.Report.Months.Sum(month => month.Won)));
    }

    [Fact]
    public void Replay_counts_a_lead_as_qualified_when_its_deal_began()
    {
        var months = Replay("A,2024-01-02,Acme,,\n", "A,2024-02-10,2024-05-01,won,,,500\n").Report.Months;
        Assert.Equal(("2024-02", "2024-05"), (months.Single(month => month.Qualified == 1).Name, months.Single(month => month.Won == 1).Name));
    }

    [Fact]
    public void Replay_counts_each_layer_when_it_happened_and_an_accepted_lead_that_comes_back_as_rejected()
    {
        var report = Replay(
            "A,2024-01-02,Acme,,,2024-02-05,2024-03-05\nB,2024-01-02,Beta,,,2024-02-05,\nC,2024-01-02,Coll,2024-02-07,no-response,2024-02-05,2024-02-06\nD,2024-01-02,Dot,,,,\n",
            "A,2024-04-05,2024-05-05,won,,,500\n").Report;
        Assert.Equal("Leads 4, Marketing qualified 4, Sales ready 3, Sales accepted 1, Qualified 1, Won 1", string.Join(", ", report.Layers.Select(layer => $"{layer.Name} {layer.Count}")));
        Assert.Equal(
            "2024-01 0/0/0/0, 2024-02 3/0/0/2, 2024-03 0/1/0/0, 2024-04 0/0/1/0",
            string.Join(", ", report.Months.Take(4).Select(month => $"{month.Name} {month.SalesReady}/{month.Accepted}/{month.Qualified}/{month.Expired}")));
    }

    [Fact]
    public void Replay_lists_what_another_rule_refused_under_its_own_heading_and_exits_with_1()
    {
        var (code, output, _) = Run("A,2024-01-02,Acme,2024-02-01,\n", "", map: map => map.Replace("\"tracks\": [ { \"code\": \"t\", \"name\": \"T\", \"queue\": \"Q\" } ]", "\"tracks\": []", StringComparison.Ordinal));
        Assert.Equal(ExitCode.DoneWithRefusedRows, code);
        Assert.Contains("Refused by another rule, CRMA", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Refused by the agreed criteria: 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_exits_with_1_when_the_criteria_refused_a_deal()
    {
        var (code, output, _) = Run("A,2024-01-02,,,\n", "A,,2024-02-01,won,,,500\n");
        Assert.Equal(ExitCode.DoneWithRefusedRows, code);
        Assert.Contains("Refused by the agreed criteria: 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_lists_many_refused_lines_by_cause_and_all_of_them_in_a_file()
    {
        var bad = string.Concat(Enumerable.Range(0, 30).Select(number => $"B{number},{number}.99.2024,Beta,,\n"));
        var (code, output, _) = Run("A,2024-01-02,Acme,,\n" + bad + "C,1850-01-01,Coll,,\n", "");
        Assert.Equal(ExitCode.DoneWithRefusedRows, code);
        Assert.Contains("30 leads.csv, column on: This is no date.", output, StringComparison.Ordinal);
        Assert.Contains("1 leads.csv, column on: The date lies before", output, StringComparison.Ordinal);
        Assert.Equal(32, File.ReadAllLines(Path.Combine(_folder.Path, "out", "refused.csv")).Length);
    }

    [Fact]
    public void Replay_does_the_other_lines_when_the_platform_refuses_one()
    {
        var result = Replay("A,2024-01-02,Acme,,\nB,2024-01-02,Beta,,\n", $"A,,2024-02-01,won,,{new string('x', 200)},1\nB,,2024-02-02,won,,Beta,2\n");
        var refused = Assert.Single(result.RefusedRows);
        Assert.StartsWith("deals.csv, line 2: Dataverse refused it (0x", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, result.Report.Months.Sum(month => month.Won));
    }

    [Fact]
    public void Replay_lists_what_is_too_long_too_early_or_too_large_and_does_the_rest()
    {
        var result = Replay(
            $"A,2024-01-02,Acme,,\nB,2024-01-03,{new string('x', 101)},,\nC,1752-12-31,Coll,,\nD,2024-01-04,Dot,,\nE,2024-01-05,Eel,,\n",
            $"A,,2024-02-01,won,,,99999999999999999999\nD,,2024-02-02,won,,,7\nE,,2024-02-03,won,,,1{new string('0', 40)}\n");
        var refused = result.RefusedRows.Select(row => row.ToString()).ToList();
        Assert.Equal(4, refused.Count);
        Assert.Contains(refused, row => row.StartsWith("leads.csv, line 3, column company, value \"xxx", StringComparison.Ordinal) && row.EndsWith("At most 100 characters.", StringComparison.Ordinal));
        Assert.Contains(refused, row => row.StartsWith("leads.csv, line 4, column on, value \"1752-12-31\": The date lies before", StringComparison.Ordinal));
        Assert.Contains(refused, row => row.StartsWith("deals.csv, line 2, column revenue, value \"99999999999999999999\": No amount of Dataverse is so large.", StringComparison.Ordinal));
        Assert.Contains(refused, row => row.StartsWith("deals.csv, line 4, column revenue, value \"1000", StringComparison.Ordinal));
        Assert.Equal((1, 7m), (result.Report.Months.Sum(month => month.Won), result.Report.Months.Sum(month => month.Revenue)));
    }

    [Fact]
    public void Replay_passes_over_years_in_which_nothing_falls_due_and_names_the_dates_around_them()
    {
        var (code, output, errors) = Run("A,1979-01-02,Acme,,\nB,2024-01-03,Beta,2024-01-04,\n", "A,,1979-02-01,won,,,500\n");
        Assert.Equal(("", ExitCode.Done), (errors, code));
        Assert.Contains(
            "Nothing happens between 1979-02-01 (deals.csv, line 2) and 2024-01-03 (leads.csv, line 3).", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var result = Replayed();
        Assert.Equal((541, 1, 1), (result.Report.Months.Count, result.Report.Months[1].Won, result.Report.Months[^1].Rejected));
        Assert.InRange(result.Requests.Total, 1, 2_000);
    }

    [Fact]
    public void Replay_takes_keys_that_differ_in_case_for_one_lead()
    {
        var result = Replay("a-1,2024-01-02,Acme,,\nA-1,2024-01-03,Acme,,\n", "A-1,,2024-02-01,won,,,500\n");
        Assert.Contains("The key stands in line 2 already.", Assert.Single(result.RefusedRows).ToString(), StringComparison.Ordinal);
        Assert.Equal(1, result.Report.Months.Sum(month => month.Won));
    }

    [Fact]
    public void Replay_says_that_every_line_counts_as_won_when_a_column_looks_like_a_status()
    {
        var (_, output, _) = Run("A,2024-01-02,Acme,,\n", "A,,2024-02-01,lost,,,500\n", map => map.Replace(Status, "", StringComparison.Ordinal));
        Assert.Contains("deals.csv has a column \"status\", which looks like the status of a deal.", output, StringComparison.Ordinal);
    }

    private const string Status = "\"status\": { \"column\": \"status\" }, ";

    private static string Map => $$"""
        {
          "title": "Test", "timeZone": "UTC",
          "leads": { "key": "id", "arrivedOn": "on", "offeredOn": "offered", "acceptedOn": "accepted", "rejectedOn": "rejected", "rejectReason": "why", "columns": { "companyname": "company" } },
          "deals": { "leadKey": "id", "openedOn": "opened", "wonOn": "closed", {{Status}}"lostReason": "why", "customer": ["customer"], "revenue": "revenue" },
          "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
          "reasons": [ { "code": "no-response", "name": "No response" }, { "code": "not-a-fit", "name": "Not a fit", "recyclable": false } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q" } ]
        }
        """;

    private ReplayResult Replay(string leads, string deals)
    {
        Write(leads, deals, Map);
        return Replayed();
    }

    private ReplayResult Replayed() => new ReplayRun(
        new ReplayOptions { Leads = In("leads.csv"), Deals = In("deals.csv"), Map = In("map.json"), Output = In("out") },
        PlainConsole.To(TextWriter.Null),
        Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);

    private CommandRun Run(string leads, string deals, Func<string, string>? map = null)
    {
        Write(leads, deals, map is null ? Map : map(Map));
        return CommandRun.Of("replay", "--leads", In("leads.csv"), "--deals", In("deals.csv"), "--map", In("map.json"), "--out", In("out"));
    }

    private void Write(string leads, string deals, string map)
    {
        _folder.Write("leads.csv", Leads + Completed(leads));
        _folder.Write("deals.csv", Deals + deals);
        _folder.Write("map.json", map);
    }

    // Few tests care for the last columns.
    private static string Completed(string lines) => string.Concat(
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + new string(',', Math.Max(0, 6 - line.Count(sign => sign == ','))) + "\n"));

    private string In(string name) => Path.Combine(_folder.Path, name);
}
