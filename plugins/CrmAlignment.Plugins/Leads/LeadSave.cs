using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Decides what a save makes of a lead: verdict, stage and dates.</summary>
internal sealed class LeadSave
{
    private LeadSave(Assessment assessment, StageDecision decision, DateTime now)
    {
        Assessment = assessment;
        Decision = decision;
        Writes = WritesOf(assessment, decision, now);
    }

    /// <summary>What the criteria say of the lead as it will be.</summary>
    public Assessment Assessment { get; }

    /// <summary>What becomes of its stage.</summary>
    public StageDecision Decision { get; }

    /// <summary>Columns that the save has to write besides what it was asked to.</summary>
    public IReadOnlyList<ColumnValue> Writes { get; }

    /// <summary>Decides; the criteria see the lead as it will be.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="target">What the save sets.</param>
    /// <param name="stored">The lead before; null when it is created.</param>
    /// <param name="stateIsSettled">Whether the stored state is what the stage has to follow; false while the platform is about
    /// to change it.</param>
    /// <exception cref="ProblemException">The gate or the stage machine refuses the save, or its lead category is deactivated.</exception>
    public static LeadSave Decide(PluginScope scope, Entity target, IRecordValues? stored, bool stateIsSettled = true)
    {
        var assessor = GivenCategory.IsAsked(scope, target, stored) ? GivenCategory.Settle(scope, target) : new LeadAssessor(scope);
        var set = new TargetValues(target, new ExchangeRate(scope, target, stored), new OwningUnit(scope, target, stored));
        IRecordValues lead = stored is null ? set : new OverlaidValues(set, stored);
        var assessment = assessor.Assess(lead);
        var before = stored is null ? null : LeadBefore.Of(stored);
        var asked = AskedChange.Of(set, stored, assessment.Set);
        if (stateIsSettled)
        {
            StateDrift.Reconcile(ref before, ref asked);
        }

        var decision = StageMachine.Decide(before, asked, assessment, scope.Now);
        if ((decision.Refusal ?? RefusalByFormerScope(scope, assessor, decision, asked, lead, stored)) is { } refusal)
        {
            throw new ProblemException(refusal);
        }

        AcceptanceRight.Require(scope, decision, LeadName.Of(target.Id, stored ?? set));
        if (decision.Gate.Message is { } warning)
        {
            scope.Tracing.Trace("{0}", warning);
        }

        if (assessment.Set is not null && AssessmentEvidence.MayBeKept(stored, assessment.Verdict, decision.After))
        {
            assessor.RememberAsked(assessment.Set, lead);
        }

        return new LeadSave(assessment, decision, scope.Now);
    }

    // Only of a stage or state that the save asks for: a move that the machine makes must not keep anybody from correcting a segment.
    private static Problem? RefusalByFormerScope(
        PluginScope scope, LeadAssessor assessor, StageDecision decision, AskedChange asked, IRecordValues lead, IRecordValues? stored)
    {
        var isAsked = decision.Gate.Outcome != GateOutcome.NotAsked && (asked.Stage is not null || asked.State is not null);
        return isAsked && stored is not null && assessor.AssessByFormerScope(lead, FormerScope.Of(scope, stored)) is { } former
            && Gate.Ask(decision.After, former) is { IsRefused: true } gate
            ? gate.Message
            : null;
    }

    private static List<ColumnValue> WritesOf(Assessment assessment, StageDecision decision, DateTime now)
    {
        var writes = new List<ColumnValue>(decision.Writes)
        {
            new(LeadTable.Verdict, RecordValue.Choice((int)assessment.Verdict)),
            new(LeadTable.Score, RecordValue.WholeNumber(assessment.Score)),
            new(LeadTable.UnmetCriteria, RecordValue.Text(assessment.UnmetText(MessageCatalogue.English))),
            new(LeadTable.AssessedOn, RecordValue.DateTime(now)),
            new(LeadTable.CriteriaSetId, RecordValue.Lookup(CriteriaSetTable.LogicalName, assessment.Set?.Id)),
            new(LeadTable.Responsible, RecordValue.Choice((int?)Responsibility.Of(decision.After))),
            new(LeadTable.AcceptedUnmet, RecordValue.TwoOptions(Acceptance.IsUnmet(decision.After, assessment))),
        };
        if (decision.LeavesNurture)
        {
            // The enrollment itself is ended afterwards, by EndNurtureOnLeadUpdate; a closed lead could not be written then.
            writes.Add(new(LeadTable.EnrollmentId, RecordValue.Empty));
        }

        return writes;
    }
}
