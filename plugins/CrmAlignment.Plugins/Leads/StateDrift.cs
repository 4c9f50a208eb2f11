using CrmAlignment.Domain.Stages;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// A state that changed in a way that ran none of our Update steps (SetState does, and nobody documents which inner messages
/// QualifyLead raises) leaves a stage of another state behind. The next save decides the stage as if it had brought that state.
/// </summary>
internal static class StateDrift
{
    public static void Reconcile(ref LeadBefore? before, ref AskedChange asked)
    {
        if (before?.Stage is not { } stage || (asked.State is not null && asked.State != before.State) || LeadStates.OfStage(stage) == before.State)
        {
            return;
        }

        asked = new AskedChange
        {
            Stage = asked.Stage,
            ClearsStage = asked.ClearsStage,
            State = before.State,
            Enrolls = asked.Enrolls,
            ChangesCriteriaData = asked.ChangesCriteriaData,
        };
        before = new LeadBefore
        {
            Stage = stage,
            State = LeadStates.OfStage(stage),
            Verdict = before.Verdict,
            IsEnrolled = before.IsEnrolled,
            MarketingQualifiedOn = before.MarketingQualifiedOn,
            SalesReadyOn = before.SalesReadyOn,
            SalesAcceptedOn = before.SalesAcceptedOn,
            QualifiedOn = before.QualifiedOn,
            DisqualifiedOn = before.DisqualifiedOn,
        };
    }
}
