using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Tests.Qualification;

internal static class Sets
{
    public static CriteriaSet Standard(int threshold = 0, Enforcement enforcement = Enforcement.Enforce) => new(
        Terms(threshold, enforcement) with { Id = new Guid("10000000-0000-0000-0000-000000000001"), Name = "B2B standard", Code = "b2b", Version = 3 },
        [
            new Criterion(Required("Budget", "budgetamount", CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, "10000") with
            {
                Dimension = CriterionDimension.Budget,
                Guidance = "Ask for the budget",
                Sequence = 1,
            }),
            new Criterion(Scored("Decision maker", "decisionmaker", CriterionValueType.TwoOptions, CriterionOperator.EqualTo, "true", 30) with
            {
                Dimension = CriterionDimension.Authority,
                Sequence = 2,
            }),
            new Criterion(Scored("Company size", "numberofemployees", CriterionValueType.WholeNumber, CriterionOperator.GreaterOrEqual, "50", 20) with { Sequence = 3 }),
        ]);

    public static CriteriaSet Scoped(CriteriaScope scope, DateTime? activatedOn, int version = 1, Guid? id = null) =>
        new(Terms() with { Id = id ?? Guid.NewGuid(), Version = version, Scope = scope, ActivatedOn = activatedOn }, []);

    /// <summary>What a set says of itself that a test does not look at.</summary>
    public static CriteriaSetTerms Terms(int threshold = 0, Enforcement enforcement = Enforcement.Enforce) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Set",
        Code = "set",
        Version = 1,
        Enforcement = enforcement,
        Threshold = threshold,
    };

    public static CriterionTerms Required(string name, string column, CriterionValueType type, CriterionOperator op, string? value) => new()
    {
        Name = name,
        Column = column,
        Kind = CriterionKind.Required,
        Dimension = CriterionDimension.Fit,
        ValueType = type,
        Operator = op,
        Value = value,
    };

    public static CriterionTerms Scored(string name, string column, CriterionValueType type, CriterionOperator op, string? value, int points) =>
        Required(name, column, type, op, value) with { Kind = CriterionKind.Scored, Points = points };
}
