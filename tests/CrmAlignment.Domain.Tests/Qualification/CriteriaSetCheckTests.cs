using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Qualification;

public sealed class CriteriaSetCheckTests
{
    private static readonly Guid Mara = new("30000000-0000-0000-0000-000000000001");
    private static readonly Guid Sven = new("30000000-0000-0000-0000-000000000002");

    [Fact]
    public void Problems_is_empty_when_the_set_can_be_activated() =>
        Assert.Empty(Problems(Sets.Standard(threshold: 50), Mara, Sven));

    [Fact]
    public void Problems_reports_everything_together()
    {
        var set = Make(
            60,
            Criterion("Typo", "budgetamuont", CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, "1"),
            Criterion("Type", "numberofemployees", CriterionValueType.Text, CriterionOperator.EqualTo, "1"),
            Criterion("Operator", "decisionmaker", CriterionValueType.TwoOptions, CriterionOperator.LessThan, "true"),
            Criterion("Value", "numberofemployees", CriterionValueType.WholeNumber, CriterionOperator.EqualTo, "many"),
            Criterion("Option", "need", CriterionValueType.Choice, CriterionOperator.In, "0|9"),
            Criterion("Points", "need", CriterionValueType.Choice, CriterionOperator.EqualTo, "0", CriterionKind.Scored));

        var codes = Problems(set, Mara, Mara).Select(problem => problem.Code);

        Assert.Equal(["CRMA2002", "CRMA2003", "CRMA2004", "CRMA2005", "CRMA2006", "CRMA2012", "CRMA2007", "CRMA2009"], codes);
    }

    [Fact]
    public void Problems_asks_for_criteria_and_both_signatures() => Assert.Equal(
        ["CRMA2001", "CRMA2008", "CRMA2008"],
        CriteriaSetCheck.Problems(Make(0), new CriteriaAgreement(null, null), Column).Select(problem => problem.Code));

    [Fact]
    public void Problems_names_the_options_of_the_column()
    {
        var set = Make(0, Criterion("Need", "need", CriterionValueType.Choice, CriterionOperator.EqualTo, "9"));

        Assert.Equal(
            "CRMA2006: Criterion Need: the column need has no option 9. Its options are: 0 Must have, 1 Should have.",
            Assert.Single(Problems(set, Mara, Sven)).Text(1033));
    }

    [Fact]
    public void WithLabels_shows_labels_in_place_of_options()
    {
        var set = CriteriaSetCheck.WithLabels(
            Make(0, Criterion("Need", "need", CriterionValueType.Choice, CriterionOperator.In, "0|1")), Column);
        var assessment = CriteriaEvaluation.Evaluate(
            set, new RecordSnapshot(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("Need: (empty), required: one of Must have | Should have", assessment.UnmetText(1033));
    }

    [Fact]
    public void WithLabels_shows_the_label_of_yes_or_no()
    {
        var column = new LeadColumn(
            "decisionmaker", CriterionValueType.TwoOptions, new Dictionary<int, string> { [0] = "No", [1] = "Yes" });
        var set = CriteriaSetCheck.WithLabels(
            Make(0, Criterion("Decides", "decisionmaker", CriterionValueType.TwoOptions, CriterionOperator.EqualTo, "true")), _ => column);
        var assessment = CriteriaEvaluation.Evaluate(
            set, new RecordSnapshot(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("Decides: (empty), required: Yes", assessment.UnmetText(1033));
    }

    [Fact]
    public void Problems_names_what_changed_since_a_side_signed()
    {
        var signed = Sets.Standard(threshold: 50);
        var budget = Sets.Required("Budget", "budgetamount", CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, "1");
        var now = new CriteriaSet(
            Sets.Terms(20, Enforcement.Warn) with { Name = "B2B standard", Code = "b2b", Version = 3 },
            [
                new Criterion(budget with { Dimension = CriterionDimension.Budget, Guidance = "Ask for the budget", Sequence = 1 }),
                signed.Criteria[1],
                new Criterion(Sets.Required("Need", "need", CriterionValueType.Choice, CriterionOperator.EqualTo, "0") with { Sequence = 3 }),
            ]);
        var agreement = new CriteriaAgreement(
            new Signature(Mara, "Mara", new DateTime(2026, 1, 5, 8, 30, 0, DateTimeKind.Utc), SignedContent.Write(signed)),
            new Signature(Sven, "Sven", null, SignedContent.Write(now)));

        Assert.Equal(
            "CRMA2017: The criteria set B2B standard, version 3, is not what Mara signed for marketing on 2026-01-05 08:30 UTC. Since then:\n"
            + "- Enforcement: Enforce -> Warn\n- Threshold: 50 -> 20\n- Budget, Value: 10000 -> 1\n- Need: added\n- Company size: taken out\n"
            + "Undo the change, or let marketing sign again (crma_AgreeCriteriaSet).",
            Assert.Single(CriteriaSetCheck.Problems(now, agreement, Column), problem => problem.Code == "CRMA2017").Text(1033));
    }

    [Fact]
    public void Problems_asks_again_for_a_signature_that_kept_no_content() => Assert.Equal(
        "CRMA2018: Mara signed for marketing in an earlier version of CrmAlignment, which did not keep what was signed. "
        + "Let marketing sign again (crma_AgreeCriteriaSet).",
        Assert.Single(CriteriaSetCheck.Problems(
            Sets.Standard(),
            new CriteriaAgreement(new Signature(Mara, "Mara", null, null), new Signature(Sven, null, null, SignedContent.Write(Sets.Standard()))),
            Column)).Text(1033));

    [Fact]
    public void Signed_content_is_the_same_in_whatever_order_the_criteria_come()
    {
        var set = Sets.Standard();
        var terms = Sets.Terms() with { Code = set.Code, Version = set.Version };

        Assert.Equal(
            SignedContent.Write(new CriteriaSet(terms, set.Criteria)),
            SignedContent.Write(new CriteriaSet(terms, set.Criteria.Reverse())));
        Assert.Equal(
            SignedContent.Write(new CriteriaSet(terms, set.Criteria.Select(AtOne))),
            SignedContent.Write(new CriteriaSet(terms, set.Criteria.Reverse().Select(AtOne))));

        static Criterion AtOne(Criterion criterion) =>
            new(Sets.Required(criterion.Name, criterion.Column, criterion.ValueType, criterion.Operator, criterion.Value) with { Sequence = 1 });
    }

    private static IReadOnlyList<Problem> Problems(CriteriaSet set, Guid marketing, Guid sales)
    {
        var content = SignedContent.Write(set);
        return CriteriaSetCheck.Problems(
            set, new CriteriaAgreement(new Signature(marketing, null, null, content), new Signature(sales, null, null, content)), Column);
    }

    private static Criterion Criterion(
        string name, string column, CriterionValueType type, CriterionOperator op, string value, CriterionKind kind = CriterionKind.Required) =>
        new(Sets.Required(name, column, type, op, value) with { Kind = kind });

    private static CriteriaSet Make(int threshold, params Criterion[] criteria) =>
        new(Sets.Terms(threshold), criteria);

    private static LeadColumn? Column(string name) => name switch
    {
        "budgetamount" => new LeadColumn(name, CriterionValueType.MoneyBase),
        "numberofemployees" => new LeadColumn(name, CriterionValueType.WholeNumber),
        "decisionmaker" => new LeadColumn(name, CriterionValueType.TwoOptions),
        "need" => new LeadColumn(name, CriterionValueType.Choice, new Dictionary<int, string> { [0] = "Must have", [1] = "Should have" }),
        _ => null,
    };
}
