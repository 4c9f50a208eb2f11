using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Simulation;

/// <summary>A verdict that was given.</summary>
/// <param name="SetId">Set that gave it.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="AssessedOn">When (UTC).</param>
/// <param name="Values">The lead as it was then; null where nothing was kept.</param>
/// <param name="IsUnreadable">Whether something was kept that cannot be read.</param>
public sealed record PastAssessment(Guid? SetId, CriteriaVerdict Verdict, DateTime AssessedOn, JudgedValues? Values, bool IsUnreadable = false)
{
    /// <summary>The moment of the evaluation, which relative dates count from.</summary>
    public EvaluationMoment Moment(TimeZoneInfo zone) => new(Values?.JudgedOn ?? AssessedOn, zone);
}
