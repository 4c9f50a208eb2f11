using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Diagnosis;

public sealed class FunnelDiagnosisTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Tally_counts_a_lead_in_every_layer_that_it_passed()
    {
        var tally = new FunnelTally();
        tally.Add(Path(FunnelLayer.Won) with { Revenue = 500 });
        tally.Add(Path(FunnelLayer.SalesReady) with { End = PathEnd.Nurtured, Reason = "Too early" });
        tally.Add(Path(FunnelLayer.SalesReady) with { End = PathEnd.Lost, Reason = "Too early" });
        tally.Add(Path(FunnelLayer.Inquiry));

        Assert.Equal((4, 1, 500m), (tally.Leads, tally.Won, tally.Revenue));
        Assert.Equal([4, 3, 3, 1, 1], tally.Layers.Select(layer => layer.Entered));
        Assert.Equal([3, 3, 1, 1, 1], tally.Layers.Select(layer => layer.WentOn));
        var ready = tally.Layers[(int)FunnelLayer.SalesReady];
        Assert.Equal((0, 1, 1, 2), (ready.Inside, ready.Nurtured, ready.Lost, ready.Reasons["Too early"]));
        Assert.Equal(2, ready.Leaving.Count);
        Assert.Equal(1, tally.Layers[0].Inside);
        Assert.Equal(new Proportion(1, 3), ready.Conversion);

        // A day from layer to layer, told to within 2.5 percent.
        Assert.InRange(tally.Layers[0].Stays.Quantile(0.5)!.Value, 0.97m, 1.03m);
    }

    // Of 100 leads on offer sales accepted 40, before 60 of 100. All others went on, and 1,000 is what each brings in the end.
    [Fact]
    public void Shortfall_is_carried_through_the_layers_below_and_costs_what_won_leads_bring()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(40, 60, wonOf10: 5), Accepted(60, 40, wonOf10: 5));

        var leak = diagnosis.Layers[(int)FunnelLayer.SalesReady];
        Assert.Equal([FunnelLayer.SalesReady], diagnosis.Ranking);
        Assert.True(leak.IsSure);
        Assert.Equal(-0.2, leak.Difference!.Value.Value, 10);

        // 20 points of 100 leads are 20 leads; all accepted ones are qualified and half of these are won: 10 wins of 1,000.
        Assert.Equal((20m, 10_000m), (leak.Missing, leak.MoneyLost!.Value.Value));
        Assert.True(leak.MoneyLost.Value.Low < 10_000 && leak.MoneyLost.Value.High > 10_000);
        Assert.Equal(1_000m, diagnosis.RevenueAWon);
    }

    [Fact]
    public void Layer_that_does_better_loses_nothing()
    {
        var layer = new FunnelDiagnosis(Accepted(60, 40, wonOf10: 5), Accepted(40, 60, wonOf10: 5)).Layers[(int)FunnelLayer.SalesReady];

        Assert.Equal((0m, 0m, false), (layer.Missing, layer.MoneyLost!.Value.Value, layer.IsSure));
    }

    [Fact]
    public void Nothing_is_said_of_fewer_than_twenty_decided_leads()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(9, 10, wonOf10: 5), Accepted(60, 40, wonOf10: 5));

        Assert.Null(diagnosis.Layers[(int)FunnelLayer.SalesReady].Difference);
        Assert.Null(diagnosis.Layers[(int)FunnelLayer.SalesReady].MoneyLost);
        Assert.Empty(diagnosis.Ranking);
    }

    // Twenty are decided, but nothing is won that would tell what they bring.
    [Fact]
    public void Money_is_not_guessed_where_too_little_is_won()
    {
        var leak = new FunnelDiagnosis(Accepted(40, 60, wonOf10: 0), Accepted(60, 40, wonOf10: 0)).Layers[(int)FunnelLayer.SalesReady];

        Assert.Equal((20m, null), (leak.Missing, leak.MoneyLost));
    }

    [Fact]
    public void Funnel_beside_itself_leaks_nowhere()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(40, 60, wonOf10: 5), Accepted(40, 60, wonOf10: 5));

        Assert.Empty(diagnosis.Ranking);
        Assert.All(diagnosis.Layers, layer => Assert.False(layer.IsSure));
    }

    // Of 100 leads on offer sales accepted 40; 0.6 is agreed. Wilson's interval of 40 of 100 is 0.3094 to 0.4980
    // (z = 1.96: centre (0.4 + 0.0192) / 1.0384 = 0.4037, half 0.0943), less 0.6.
    [Fact]
    public void Plan_is_a_number_so_that_the_interval_is_that_of_the_own_share()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(40, 60, wonOf10: 5), Plan(TargetMeasure.AcceptanceRate, 0.6m));

        var leak = diagnosis.Layers[(int)FunnelLayer.SalesReady];
        Assert.Equal([FunnelLayer.SalesReady], diagnosis.Ranking);
        Assert.Equal((0.6m, true, 0), (leak.Plan, leak.IsSure, leak.Reference.Entered));
        Assert.Equal(
            (-0.2, -0.2906, -0.1020),
            (Math.Round(leak.Difference!.Value.Value, 4), Math.Round(leak.Difference.Value.Low, 4), Math.Round(leak.Difference.Value.High, 4)));

        // 20 points of 100 leads are 20 leads; all accepted ones are qualified and half of these are won: 10 wins of 1,000.
        Assert.Equal((20m, 10_000m), (leak.Missing, leak.MoneyLost!.Value.Value));
        Assert.Equal((5_100.13m, 14_529.94m), (leak.MoneyLost.Value.Low, leak.MoneyLost.Value.High));
    }

    // 20 of 24 are accepted, where 0.9 is agreed: 1.6 leads fewer. Of 10 wins among 20 qualified leads each brings 1,000.
    [Fact]
    public void Layers_without_a_plan_are_compared_with_nothing()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(20, 4, wonOf10: 5), Plan(TargetMeasure.AcceptanceRate, 0.9m));

        Assert.Equal([null, null, 0.9m, null, null], diagnosis.Layers.Select(layer => layer.Plan));
        Assert.Equal([FunnelLayer.SalesReady], diagnosis.Layers.Where(layer => layer.Difference is not null).Select(layer => layer.Layer));
        var layer = diagnosis.Layers[(int)FunnelLayer.SalesReady];
        Assert.Equal((1.6m, false, 800m), (layer.Missing, layer.IsSure, layer.MoneyLost!.Value.Value));
    }

    // 6 of 24 are accepted, where 0.5 is agreed: 6 leads fewer. 6 qualified leads are too few to say how many are won (all of them were); 9 of 18
    // are planned, and all accepted ones are to be qualified: 3 wins of 1,000 each.
    [Fact]
    public void Layers_below_of_which_too_little_is_known_go_on_as_planned()
    {
        var plan = Plan(
            TargetMeasure.AcceptanceRate, 0.5m, TargetMeasure.Accepted, 18m, TargetMeasure.Qualified, 18m, TargetMeasure.Won, 9m);

        var layer = new FunnelDiagnosis(Accepted(6, 18, wonOf10: 10), plan).Layers[(int)FunnelLayer.SalesReady];

        Assert.Equal((6m, 3_000m), (layer.Missing, layer.MoneyLost!.Value.Value));
    }

    [Fact]
    public void Nothing_is_said_beside_a_plan_of_fewer_than_twenty_decided_leads()
    {
        var diagnosis = new FunnelDiagnosis(Accepted(9, 10, wonOf10: 5), Plan(TargetMeasure.AcceptanceRate, 0.9m));

        Assert.Equal(0.9m, diagnosis.Layers[(int)FunnelLayer.SalesReady].Plan);
        Assert.Null(diagnosis.Layers[(int)FunnelLayer.SalesReady].Difference);
        Assert.Empty(diagnosis.Ranking);
    }

    [Fact]
    public void State_carries_the_plan()
    {
        var plan = Plan(TargetMeasure.LeadsCreated, 300m, TargetMeasure.MarketingQualified, 100m, TargetMeasure.AcceptanceRate, 0.65m);
        var text = (new DiagnosisState("q") { Plan = plan }).ToString();

        var state = DiagnosisState.Parse(text, "q")!;

        Assert.Equal(plan.Conversions, state.Plan!.Conversions);
        Assert.Equal(text, state.ToString());
        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(DiagnosisState.Parse(text[..length], "q")));
        Assert.Null(DiagnosisState.Parse(new DiagnosisState("q").ToString(), "q")!.Plan);
    }

    // What version 1 wrote had no place for a plan.
    [Fact]
    public void State_of_a_former_version_is_refused()
    {
        var text = new DiagnosisState("q").ToString();

        Assert.StartsWith("1:2", text, StringComparison.Ordinal);
        Assert.Null(DiagnosisState.Parse("1:1" + text[3..], "q"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void State_that_travels_as_text_changes_nothing(int slice)
    {
        var random = new Random(11);
        var paths = Enumerable.Range(0, 200).Select(index => Path((FunnelLayer)random.Next(6), random.Next(90)) with
        {
            Name = $"Lead: {index}, 5:\"ü\"|线索",
            End = (PathEnd)random.Next(3),
            Reason = random.Next(3) == 0 ? "" : "12:3" + random.Next(4),
            Revenue = random.Next(100) / 3m,
        }).ToArray();
        var whole = new DiagnosisState("q");
        Array.ForEach(paths, whole.Current.Add);

        var state = new DiagnosisState("q");
        foreach (var part in paths.Chunk(slice))
        {
            Array.ForEach(part, state.Current.Add);
            state = DiagnosisState.Parse((state with { Position = "2|<cookie>" }).ToString(), "q")!;
            Assert.Equal("2|<cookie>", state.Position);
        }

        Assert.Equal((whole with { Position = "2|<cookie>" }).ToString(), state.ToString());
    }

    [Fact]
    public void State_of_another_question_or_none_is_refused()
    {
        var text = new DiagnosisState("q").ToString();

        Assert.Null(DiagnosisState.Parse(text, "other"));
        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(DiagnosisState.Parse(text[..length], "q")));
        Assert.Null(DiagnosisState.Parse(text + "1:0", "q"));
        Assert.Null(DiagnosisState.Parse("99999999999:", "q"));
    }

    private static FunnelTally Accepted(int accepted, int refused, int wonOf10)
    {
        var tally = new FunnelTally();
        for (var i = 0; i < accepted; i++)
        {
            tally.Add(i % 10 < wonOf10 ? Path(FunnelLayer.Won) with { Revenue = 1000 } : Path(FunnelLayer.Qualified) with { End = PathEnd.Lost });
        }

        for (var i = 0; i < refused; i++)
        {
            tally.Add(Path(FunnelLayer.SalesReady) with { End = PathEnd.Nurtured });
        }

        return tally;
    }

    private static FunnelPlan Plan(params object[] measuresAndPlans)
    {
        var targets = new Dictionary<TargetMeasure, decimal>();
        for (var i = 0; i < measuresAndPlans.Length; i += 2)
        {
            targets.Add((TargetMeasure)measuresAndPlans[i], (decimal)measuresAndPlans[i + 1]);
        }

        return FunnelPlan.Of(targets);
    }

    private static LeadPath Path(FunnelLayer reached, int days = 1) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Lead",
        Reached = reached,
        EnteredOn = [.. Enumerable.Range(0, 6).Select(layer => layer <= (int)reached ? Start.AddDays(layer * days) : (DateTime?)null)],
    };
}
