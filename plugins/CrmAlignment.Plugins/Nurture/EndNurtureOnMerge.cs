using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// Before a lead is merged into another one: ends its enrollment and takes it out of the track's queue. The lead that stays is nurtured
/// by its own enrollment or not at all; two open ones could not both be its own.
/// </summary>
/// <remarks>Before, since the merge gives the enrollments to the lead that stays, among whose own they could not be told apart.</remarks>
[Step(MergeParameters.Message, LeadTable.LogicalName, StepStage.PreOperation)]
public sealed class EndNurtureOnMerge : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var merge = MergeParameters.Of(scope.Context) ?? throw new InvalidOperationException("The merge names no leads.");
        var waiting = Enrollments.Of(scope.SystemService, merge.Subordinate.Id).Where(enrollment => enrollment.IsWaiting).ToArray();
        foreach (var enrollment in waiting)
        {
            OwnWork.Do(scope, () => Enrollments.End(scope.SystemService, enrollment, EnrollmentOutcome.Withdrawn, scope.Now));
        }

        NurtureQueue.Remove(scope.SystemService, merge.Subordinate.Id, waiting.Select(enrollment => enrollment.QueueId ?? Guid.Empty).ToArray());
    }
}
