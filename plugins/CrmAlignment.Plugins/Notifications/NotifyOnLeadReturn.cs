using System;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>Tells the owner of a lead that it has come back from nurture. Asynchronous; may run again.</summary>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(StoredStage) },
    PreImage = new[] { typeof(StoredStage), typeof(NotifyOnLeadReturn) },
    PostImage = new[] { typeof(StoredStage) })]
[Columns(LeadTable.EnrollmentId)]
public sealed class NotifyOnLeadReturn : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (StoredStage.Of(scope.PreImage) != LeadStage.Nurture || StoredStage.Of(scope.PostImage) != LeadStage.SalesReady)
        {
            return;
        }

        // Stay in nurture, not lead: the next return of the same lead is another one.
        var leadId = scope.Context.PrimaryEntityId;
        var stay = scope.PreImage.Value(LeadTable.EnrollmentId).AsId ?? leadId;
        var policy = NotificationPolicy.Read(scope.SystemService);
        if (policy == default || Read(scope.SystemService, leadId) is not { } lead)
        {
            return;
        }

        var owner = lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId);
        var at = DateTime.SpecifyKind(lead.GetAttributeValue<DateTime?>(LeadTable.StageChangedOn) ?? scope.Now, DateTimeKind.Utc);
        var name = ToldLead.Name(
            lead.GetAttributeValue<string>(LeadTable.FullName),
            lead.GetAttributeValue<string>(LeadTable.CompanyName),
            lead.GetAttributeValue<string>(LeadTable.Subject),
            leadId);
        var notice = new Notice(NoticeKind.Returned, stay, leadId, name)
        {
            IsForMany = owner is not null && Burst.IsLeadBehind(scope.SystemService, leadId, owner, at),
        };
        Telling.Tell(scope, policy, notice, NotificationRules.But(scope.UserId, OwnersOf.Record(scope.SystemService, owner)), at);
    }

    // As it is now: it may have been deleted, merged, or have moved on before this ran.
    private static Entity? Read(IOrganizationService systemService, Guid leadId)
    {
        var query = new QueryExpression(LeadTable.LogicalName)
        {
            ColumnSet = new ColumnSet(LeadTable.FullName, LeadTable.CompanyName, LeadTable.Subject, LeadTable.OwnerId, LeadTable.StageChangedOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.Equal, leadId);
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Equal, (int)LeadStage.SalesReady);
        return systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
