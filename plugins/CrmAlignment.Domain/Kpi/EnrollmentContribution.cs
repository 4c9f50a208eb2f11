using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a nurture enrollment contributes.</summary>
[Columns(NurtureEnrollmentTable.EnrolledOn, NurtureEnrollmentTable.OwningBusinessUnit, NurtureEnrollmentTable.LeadCategoryId)]
public static class EnrollmentContribution
{
    /// <summary>That it began, when it began; its owner's business unit and its lead category, no campaign.</summary>
    public static IReadOnlyList<Contribution> Of(IRecordValues enrollment) => ContributionSum.Single(
        enrollment.Value(NurtureEnrollmentTable.EnrolledOn).AsDateTime,
        null,
        null,
        OwningUnit.Of(enrollment),
        new Measures { [Measure.Nurtured] = 1 },
        enrollment.Value(NurtureEnrollmentTable.LeadCategoryId).AsId);
}
