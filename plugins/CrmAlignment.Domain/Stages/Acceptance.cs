using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>What holds of a lead while it is Sales accepted.</summary>
public static class Acceptance
{
    /// <summary>
    /// Whether the lead is accepted although it does not meet its criteria, as they are now: people see it, and sales may give it back.
    /// Under Off nobody asks for the criteria, so it does not show.
    /// </summary>
    public static bool IsUnmet(LeadStage stage, Assessment assessment) =>
        stage == LeadStage.SalesAccepted
        && assessment.Verdict == CriteriaVerdict.NotMet
        && assessment.Enforcement != Enforcement.Off;
}
