using System;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Reading;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using NodaTime.Text;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

public sealed class FunnelTimelineTests : IDisposable
{
    private const string Leads = "id,on,rejected,reason,source,medium\n";
    private const string Deals = "id,won,revenue,cost\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_orders_events_of_one_instant_as_spend_arrival_rejection_deal()
    {
        var timeline = Build(
            Leads + "B,2024-01-01,2024-01-01,,x,y\nA,2024-01-01,2024-01-01,,x,y\n",
            Deals + "B,2024-01-01,1,\nA,2024-01-01,1,\n",
            "source,medium,on,amount\nx,y,2024-01-01,5\n");
        Assert.Equal(
            ["spend 2", "arrived 2", "arrived 3", "rejected 2", "rejected 3", "won 2", "won 3"],
            timeline.Events.Select(happening => Kind(happening) + " " + happening.Row.Line));
        Assert.Empty(timeline.Refused);
    }

    [Theory]
    [InlineData("2024-03-30 23:59:59", "arrived 2024-01-01T00:00:00Z, won 2024-03-30T23:59:59Z")]
    [InlineData("2024-11-30", "arrived 2024-01-01T00:00:00Z, won 2024-11-30T00:00:00Z")]
    [InlineData("2023-11-30", "arrived 2024-01-01T00:00:00Z, rejected 2024-03-31T00:00:00Z")]
    public void Build_presumes_a_rejection_after_ninety_days_unless_the_lead_has_a_deal_that_can_be_used(string won, string expected) =>
        Assert.Equal(expected, Show(Build(Leads + "A,2024-01-01 00:00:00,,,,\n", Deals + $"A,{won},1,\n")));

    [Theory]
    [InlineData("2024-03-30T23:59:59Z", "arrived 2024-01-01T09:30:00Z")]
    [InlineData("2024-03-31T00:00:00Z", "arrived 2024-01-01T09:30:00Z, rejected 2024-03-31T00:00:00Z")]
    public void Build_rejects_no_lead_in_the_future(string today, string expected) =>
        Assert.Equal(expected, Show(Build(Leads + "A,2024-01-01 09:30:00,,,,\n", Deals, today: today)));

    [Fact]
    public void Build_rejects_no_lead_by_time_when_the_map_says_zero_days() =>
        Assert.Equal("arrived 2020-01-01T00:00:00Z", Show(Build(Leads + "A,2020-01-01,,,,\n", Deals, days: 0)));

    [Theory]
    [InlineData("2017-10-15", "arrived 2017-10-15T03:00:00Z")]
    [InlineData("2017-10-15 00:30:00", "arrived 2017-10-15T03:30:00Z")]
    [InlineData("2017-10-14 23:59:59", "arrived 2017-10-15T02:59:59Z")]
    [InlineData("2017-10-15T01:00:00", "arrived 2017-10-15T03:00:00Z")]
    [InlineData("2018-02-17 23:30:00", "arrived 2018-02-18T01:30:00Z")]
    public void Build_moves_times_that_a_clock_change_skips_and_takes_the_first_that_it_repeats(string on, string expected) =>
        Assert.Equal(expected, Show(Build(Leads + $"A,{on},,,,\n", Deals, days: 0, zone: "America/Sao_Paulo")));

    [Fact]
    public void Build_rejects_at_the_first_instant_of_a_day_that_has_no_midnight() => Assert.Equal(
        "arrived 2017-07-17T03:00:00Z, rejected 2017-10-15T03:00:00Z",
        Show(Build(Leads + "A,2017-07-17,,,,\n", Deals, zone: "America/Sao_Paulo")));

    [Fact]
    public void Build_takes_the_rejection_that_the_file_states_before_the_one_by_time()
    {
        var timeline = Build(Leads + "A,2024-01-01,2024-01-05,too-early,,\nB,2024-01-01,2024-01-06,,,\n", Deals);
        var rejections = timeline.Events.OfType<LeadRejected>()
            .Select(rejected => (rejected.Key, rejected.When.InUtc().Day, rejected.ReasonCode));
        Assert.Equal([("A", 5, "too-early"), ("B", 6, "no-response")], rejections);
    }

    [Theory]
    [InlineData("A,2024-01-02,2024-01-01,,,\n", "column rejected, value \"2024-01-01\": The lead was rejected before it arrived.")]
    [InlineData("A,2024-01-02,2024-01-03,bored,,\n", "column reason, value \"bored\": There is no such rejection reason.")]
    [InlineData("A,2024-01-02,soon,,,\n", "column rejected, value \"soon\": This is no date.")]
    [InlineData("A,2024-02-30,,,,\n", "column on, value \"2024-02-30\": This is no date.")]
    public void Build_refuses_a_date_or_reason_that_does_not_fit(string line, string expected) =>
        Assert.StartsWith(
            $"leads.csv, line 2, {expected}",
            Assert.Single(Build(Leads + line, Deals).Refused).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("-1,", "column revenue, value \"-1\": The amount is negative. Write 0 or more, and take a refund off the amount of what it refunds.")]
    [InlineData("\"($1,234.56)\",", "column revenue, value \"($1,234.56)\": The amount is negative. Write 0 or more, and take a refund off the amount of what it refunds.")]
    [InlineData("5k,", "column revenue, value \"5k\": Letters beside the amount multiply it. Write it in full: 5000 for 5k.")]
    [InlineData("\"1,00,0\",", "column revenue, value \"1,00,0\": This is no amount. Write digits with the decimal sign \".\", 0 or more.")]
    [InlineData("1,NaN", "column cost, value \"NaN\": This is no amount. Write digits with the decimal sign \".\", 0 or more.")]
    [InlineData("1,-0.01", "column cost, value \"-0.01\": The amount is negative. Write 0 or more, and take a refund off the amount of what it refunds.")]
    public void Build_refuses_an_amount_that_is_none(string amounts, string expected)
    {
        var refused = Assert.Single(Build(Leads + "A,2024-01-02,,,,\n", Deals + $"A,2024-01-03,{amounts}\n").Refused);
        Assert.Equal($"deals.csv, line 2, {expected}", refused.ToString());
    }

    [Fact]
    public void Build_takes_an_empty_amount_for_nothing()
    {
        var deal = Build(Leads + "A,2024-01-02,,,,\n", Deals + "A,2024-01-03,,\n").Events.OfType<DealClosed>().Single();
        Assert.Equal((0m, 0m), (deal.Revenue, deal.Cost));
    }

    [Theory]
    [InlineData("100000000001,", "column revenue, value \"100000000001\"")]
    [InlineData("1,100000000000.01", "column cost, value \"100000000000.01\"")]
    public void Build_refuses_an_amount_that_no_scorecard_holds(string amounts, string expected)
    {
        var refused = Assert.Single(Build(Leads + "A,2024-01-02,,,,\n", Deals + $"A,2024-01-03,{amounts}\n").Refused);
        Assert.Equal(
            $"deals.csv, line 2, {expected}: The scorecards hold no amount of more than 100,000,000,000 in base currency. Correct it if it is mistyped; else write all amounts of all files in thousands.",
            refused.ToString());
    }

    [Theory]
    [InlineData("45000000000,", "55000000001,", "column revenue: The revenue of 2024 is 100,000,000,001 in all, and a sum of the scorecards holds at most 100,000,000,000. The largest amount is 55,000,000,001 in line 3.")]
    [InlineData("1,60000000000", "1,50000000000", "column cost: The cost of sales of 2024 is 110,000,000,000 in all, and a sum of the scorecards holds at most 100,000,000,000. The largest amount is 60,000,000,000 in line 2.")]
    public void Build_refuses_amounts_whose_sum_no_scorecard_holds(string first, string second, string expected)
    {
        var error = Assert.Throws<InputException>(() => Build(
            Leads + "A,2024-01-02,,,,\nB,2024-01-02,,,,\n", Deals + $"A,2024-01-03,{first}\nB,2024-12-31,{second}\n"));
        Assert.Equal(
            $"deals.csv, {expected} Correct that line if it is mistyped; else write all amounts of all files in thousands, and say so in the title of the map.",
            error.Message);
    }

    [Fact]
    public void Build_refuses_spend_whose_sum_no_scorecard_holds() => Assert.StartsWith(
        "spend.csv, column amount: The marketing spend of 2024 is 120,000,000,000 in all",
        Assert.Throws<InputException>(() => Build(Leads, Deals, "source,medium,on,amount\nx,y,2024-01-01,60000000000\nx,y,2024-02-01,60000000000\n")).Message,
        StringComparison.Ordinal);

    // A scorecard is of a year at most, in the zone of the map.
    [Theory]
    [InlineData("UTC")]
    [InlineData("America/Sao_Paulo")]
    public void Build_takes_amounts_that_fit_year_by_year(string zone) => Assert.Empty(Build(
        Leads + "A,2023-01-02,,,,\nB,2023-01-02,,,,\n", Deals + "A,2023-12-31 23:30:00,90000000000,\nB,2024-01-01,90000000000,\n", zone: zone).Refused);

    [Fact]
    public void Build_lets_a_lead_without_date_arrive_with_its_deal_or_first_of_all()
    {
        var timeline = Build(Leads + "A,,,,,\nB,,,,,\nC,2024-02-01,,,,\n", Deals + "A,2024-03-01,1,\n", days: 30);

        Assert.Empty(timeline.Refused);
        Assert.Equal(
            "arrived 2024-02-01T00:00:00Z, arrived 2024-02-01T00:00:00Z, arrived 2024-03-01T00:00:00Z, won 2024-03-01T00:00:00Z, rejected 2024-03-02T00:00:00Z",
            Show(timeline));
        Assert.Equal([false, true, false], timeline.Events.OfType<LeadArrived>().Select(lead => lead.IsDated));
    }

    // The one that begins first qualifies the lead, whatever the order of the lines.
    [Fact]
    public void Build_takes_later_deals_of_a_lead_for_further_ones()
    {
        var timeline = Build(
            Leads + "A,2024-01-01,,,,\nB,2024-01-01,,,,\n", Deals + "A,2024-05-01,3,\nA,2024-02-01,1,\nB,2024-03-01,2,\nA,2024-06-01,4,\n", days: 0);

        Assert.Empty(timeline.Refused);
        Assert.Equal(2, timeline.FurtherDeals);
        Assert.Equal(
            [("A", 1m, false), ("B", 2m, false), ("A", 3m, true), ("A", 4m, true)],
            timeline.Events.OfType<DealClosed>().Select(deal => (deal.Key, deal.Revenue, deal.IsFurther)));
    }

    [Fact]
    public void Build_refuses_a_deal_that_is_written_twice()
    {
        var timeline = Build(Leads + "A,2024-01-01,,,,\n", Deals + "A,2024-02-01,1,\nA,2024-03-01,1,\nA,2024-02-01,1,\nA,2024-03-01,1,\n");

        Assert.Equal(
            [
                "deals.csv, line 4, column id, value \"A\": The line says the same as line 2, so that it is no further deal of the lead. Remove one of the two, or add a column that tells them apart, such as the number of the deal.",
                "deals.csv, line 5, column id, value \"A\": The line says the same as line 3, so that it is no further deal of the lead. Remove one of the two, or add a column that tells them apart, such as the number of the deal.",
            ],
            timeline.Refused.Select(row => row.ToString()));
    }

    [Fact]
    public void Build_names_a_campaign_after_all_its_columns() => Assert.Equal(
        "web / (none)",
        Build(Leads + "A,2024-01-02,,,web,\n", Deals).Events.OfType<LeadArrived>().Single().Campaign);

    private static string Show(FunnelTimeline timeline) =>
        string.Join(", ", timeline.Events.Select(happening => $"{Kind(happening)} {InstantPattern.ExtendedIso.Format(happening.When)}"));

    private static string Kind(FunnelEvent happening) => happening switch
    {
        SpendBooked => "spend",
        LeadArrived => "arrived",
        LeadRejected => "rejected",
        _ => "won",
    };

    private FunnelTimeline Build(
        string leads, string deals, string? spend = null, string today = "2025-01-01T00:00:00Z", int days = 90, string zone = "UTC")
    {
        var map = ReplayMap.Parse(
            $$"""
            {
              "title": "Test", "timeZone": "{{zone}}", "rejectAfterDays": {{days}},
              "leads": {
                "key": "id", "arrivedOn": "on", "rejectedOn": "rejected", "rejectReason": "reason", "campaign": ["source", "medium"]
              },
              "deals": { "leadKey": "id", "wonOn": "won", "revenue": "revenue", "cost": "cost" },
              "spend": { "campaign": ["source", "medium"], "spentOn": "on", "amount": "amount" },
              "criteria": { "name": "Any", "code": "any", "items": [] },
              "reasons": [ { "code": "no-response", "name": "No response" }, { "code": "too-early", "name": "Too early" } ]
            }
            """,
            "map.json");
        var files = FunnelFiles.Read(
            map,
            _folder.Write("leads.csv", leads),
            _folder.Write("deals.csv", deals),
            spend is null ? null : _folder.Write("spend.csv", spend));
        return FunnelTimeline.Build(map, files, InstantPattern.General.Parse(today).Value);
    }
}
