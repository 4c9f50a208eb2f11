using System;
using System.Collections.Generic;
using System.Linq;
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
        Assert.Empty(CriteriaSetCheck.Problems(Sets.Standard(threshold: 50), new CriteriaAgreement(Mara, Sven), Column));

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

        var codes = CriteriaSetCheck.Problems(set, new CriteriaAgreement(Mara, Mara), Column).Select(problem => problem.Code);

        Assert.Equal(["CRMA2002", "CRMA2003", "CRMA2004", "CRMA2005", "CRMA2006", "CRMA2012", "CRMA2007", "CRMA2009"], codes);
    }

    [Fact]
    public void Problems_asks_for_criteria_and_both_signatures() => Assert.Equal(
        ["CRMA2001", "CRMA2008", "CRMA2008"],
        CriteriaSetCheck.Problems(Make(0), default, Column).Select(problem => problem.Code));

    [Fact]
    public void Problems_names_the_options_of_the_column()
    {
        var set = Make(0, Criterion("Need", "need", CriterionValueType.Choice, CriterionOperator.EqualTo, "9"));

        Assert.Equal(
            "CRMA2006: Criterion Need: the column need has no option 9. Its options are: 0 Must have, 1 Should have.",
            Assert.Single(CriteriaSetCheck.Problems(set, new CriteriaAgreement(Mara, Sven), Column)).Text(1033));
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
