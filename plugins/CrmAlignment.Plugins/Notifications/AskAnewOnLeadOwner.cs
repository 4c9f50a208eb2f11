using CrmAlignment.Domain.Notifications;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Asks the new owner of a lead that is on offer; who was told before is not told again. Asynchronous; may run again, as it does where a
/// change of the owner raises both messages.
/// </summary>
[Step("Update", LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(AskAnewOnLeadOwner) })]
[Step(MessageNames.Assign, LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Columns(LeadTable.OwnerId)]
public sealed class AskAnewOnLeadOwner : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        // The platform runs the step for a save that sets the column, whether or not it changes.
        var mayBeAnother = scope.Writes is not { } saved || saved.Contains(LeadTable.OwnerId);
        if (!mayBeAnother || ToldHandover.PendingOf(scope.SystemService, scope.Context.PrimaryEntityId) is not { } handover)
        {
            return;
        }

        var people = NotificationRules.But(scope.UserId, OfferedLead.Ask(scope, handover));
        var policy = NotificationPolicy.Read(scope.SystemService);
        if (policy != default)
        {
            var isForMany = handover.LeadOwner is { } owner && Burst.IsBehindOfOwner(scope.SystemService, handover.Id, owner);
            Telling.Tell(scope, policy, handover.NoticeOf(NoticeKind.Offered) with { IsForMany = isForMany }, people, scope.Now);
        }
    }
}
