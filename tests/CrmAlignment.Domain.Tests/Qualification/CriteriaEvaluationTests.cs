using System;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Qualification;

public sealed class CriteriaEvaluationTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Evaluate_is_met_when_required_hold_and_points_reach_the_threshold()
    {
        // Budget is required and held; of 30 + 20 points only the 30 of the decision maker are reached, and 30 are needed.
        var assessment = CriteriaEvaluation.Evaluate(Sets.Standard(threshold: 30), Lead(budget: 10000m, decides: true, employees: 5), Now);

        Assert.Equal(CriteriaVerdict.Met, assessment.Verdict);
        Assert.Equal(30, assessment.Score);
        Assert.Equal("Company size", Assert.Single(assessment.Unmet).Criterion.Name);
    }

    [Theory]
    [InlineData(9999.99, true, 50)]
    [InlineData(10000, false, 50)]
    public void Evaluate_is_not_met_when_required_or_points_are_missing(double budget, bool decides, int employees) =>
        Assert.Equal(
            CriteriaVerdict.NotMet,
            CriteriaEvaluation.Evaluate(Sets.Standard(threshold: 30), Lead((decimal)budget, decides, employees), Now).Verdict);

    [Fact]
    public void Evaluate_lists_actual_and_required_values()
    {
        var lead = new RecordSnapshot()
            .Set("budgetamount_base", RecordValue.Money(500m), "EUR 500.00")
            .Set("decisionmaker", RecordValue.TwoOptions(false));

        var assessment = CriteriaEvaluation.Evaluate(Sets.Standard(threshold: 30), lead, Now);

        Assert.Equal(
            "Budget: EUR 500.00, required: at least 10000. Ask for the budget\nDecision maker: false, required: true\nCompany size: (empty), required: at least 50",
            assessment.UnmetText(1033));
    }

    [Theory]
    [InlineData(30, "Budget")]
    [InlineData(50, "Budget,Company size")]
    public void Blocking_leaves_out_scored_criteria_when_the_points_suffice(int threshold, string expected)
    {
        // The decision maker gives 30 points; without the budget, which is required, the lead is not met either way.
        var assessment = CriteriaEvaluation.Evaluate(Sets.Standard(threshold), Lead(budget: 1m, decides: true, employees: 5), Now);

        Assert.Equal(expected, string.Join(',', assessment.Blocking.Select(unmet => unmet.Criterion.Name)));
    }

    [Fact]
    public void Evaluate_says_NoCriteria_without_a_set() =>
        Assert.Equal(CriteriaVerdict.NoCriteria, CriteriaEvaluation.Evaluate(null, new RecordSnapshot(), Now).Verdict);

#if !NETFRAMEWORK // 4.6.2 does not say what a thread allocates.
    [Fact]
    public void Evaluate_allocates_nothing_when_all_is_met()
    {
        var set = Sets.Standard(threshold: 50);
        var lead = Lead(10000m, true, 50);
        CriteriaEvaluation.Evaluate(set, lead, Now);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var round = 0; round < 100; round++)
        {
            CriteriaEvaluation.Evaluate(set, lead, Now);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
#endif

    [Fact]
    public void UnmetText_keeps_whole_lines_within_the_column()
    {
        var criteria = Enumerable.Range(0, 100).Select(index => new Criterion(
            Sets.Required($"Criterion {index} {new string('x', 100)}", "c", CriterionValueType.Text, CriterionOperator.ContainsData, null)));
        var set = new CriteriaSet(Sets.Terms(), criteria);

        var text = CriteriaEvaluation.Evaluate(set, new RecordSnapshot(), Now).UnmetText(1033)!;

        Assert.True(text.Length <= 4000);
        var lines = text.Replace("(+", "\n(+", StringComparison.Ordinal).Split('\n');
        Assert.Equal($"(+{100 - (lines.Length - 1)})", lines[^1]);
    }

    private static RecordSnapshot Lead(decimal budget, bool decides, int employees) => new RecordSnapshot()
        .Set("budgetamount_base", RecordValue.Money(budget))
        .Set("decisionmaker", RecordValue.TwoOptions(decides))
        .Set("numberofemployees", RecordValue.WholeNumber(employees));
}
