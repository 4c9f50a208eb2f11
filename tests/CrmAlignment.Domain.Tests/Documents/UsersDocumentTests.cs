using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Documents;

/// <summary>docs/users.md shows the stage machine and the KPIs as they are.</summary>
public sealed class UsersDocumentTests
{
    private readonly DocumentPage _page = new("users.md");

    [Fact]
    public void Diagram_shows_every_change_that_may_be_asked_of_the_stage_and_no_other()
    {
        var stages = Enum.GetValues<LeadStage>();
        var expected = from stage in stages from next in StageTransitions.From(stage) select (stage.ToString(), next.ToString());
        var names = stages.Where(stage => LeadStates.OfStage(stage) == LeadStates.Open).Select(stage => stage.ToString()).ToHashSet();

        var drawn = Arrows().Where(arrow => names.Contains(arrow.From));

        Assert.Equal(expected.Order(), drawn.Order());
    }

    [Fact]
    public void Diagram_begins_where_leads_begin_and_closes_and_reopens_every_open_lead() => Assert.Equal(
        [("[*]", "Open"), ("[*]", "Inquiry"), ("Open", "Qualified"), ("Open", "Disqualified"), ("Qualified", "Open"), ("Disqualified", "Open")],
        Arrows().Where(arrow => !Enum.TryParse<LeadStage>(arrow.From, out var stage) || LeadStates.OfStage(stage) != LeadStates.Open));

    [Fact]
    public void Example_computes_the_KPIs_as_the_scorecard_does()
    {
        var numbers = _page.Table("measures").Skip(1).ToDictionary(
            row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture));
        var scorecard = new Scorecard(
            new Measures
            {
                [Measure.Revenue] = numbers["Revenue"],
                [Measure.CostOfSales] = numbers["Cost of sales"],
                [Measure.MarketingSpend] = numbers["Marketing spend"],
                [Measure.LeadsCreated] = (int)numbers["Leads created"],
                [Measure.SalesReady] = (int)numbers["Sales ready"],
                [Measure.Accepted] = (int)numbers["Accepted"],
                [Measure.Rejected] = (int)numbers["Rejected"],
                [Measure.Expired] = (int)numbers["Expired"],
                [Measure.Won] = (int)numbers["Won"],
                [Measure.WonBySales] = (int)numbers["Won by sales"],
            },
            (int)numbers["Clients"]);

        var shown = _page.Table("kpis").Skip(1).Select(row => (row[0], (decimal?)decimal.Parse(row[2], CultureInfo.InvariantCulture)));

        Assert.Equal(
            [
                ("Profit", scorecard.Profit), ("ARPU", scorecard.Arpu), ("Acceptance rate", scorecard.AcceptanceRate),
                ("Self-sourced share", scorecard.SelfSourcedShare), ("Cost per lead", scorecard.CostPerLead),
                ("Cost per sales ready lead", scorecard.CostPerSalesReadyLead), ("Campaign ROI", scorecard.CampaignRoi),
            ],
            shown);
    }

    private IEnumerable<(string From, string To)> Arrows() => _page.Block("stages")
        .Where(line => line.Contains("-->", StringComparison.Ordinal))
        .Select(line => line.Split(" : ")[0].Split("-->"))
        .Select(ends => (ends[0].Trim(), ends[1].Trim()));
}
