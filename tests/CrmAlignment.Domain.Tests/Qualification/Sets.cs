using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Tests.Qualification;

internal static class Sets
{
    public static CriteriaSet Standard(int threshold = 0, Enforcement enforcement = Enforcement.Enforce) => new(
        new Guid("10000000-0000-0000-0000-000000000001"),
        "B2B standard",
        "b2b",
        3,
        enforcement,
        threshold,
        [
            new Criterion("Budget", "budgetamount", CriterionKind.Required, CriterionDimension.Budget, CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, "10000", guidance: "Ask for the budget", sequence: 1),
            new Criterion("Decision maker", "decisionmaker", CriterionKind.Scored, CriterionDimension.Authority, CriterionValueType.TwoOptions, CriterionOperator.EqualTo, "true", 30, sequence: 2),
            new Criterion("Company size", "numberofemployees", CriterionKind.Scored, CriterionDimension.Fit, CriterionValueType.WholeNumber, CriterionOperator.GreaterOrEqual, "50", 20, sequence: 3),
        ]);

    public static CriteriaSet Scoped(CriteriaScope scope, DateTime? activatedOn, int version = 1, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), "Scoped", "scoped", version, Enforcement.Enforce, 0, [], scope, activatedOn);
}
