using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Mails, from who acted: created as drafts of his, then sent
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailrequest). Nobody sends as another, which would need a
/// privilege and his consent; what he needs is an approved mailbox.
/// </summary>
internal static class Mails
{
    private const string Table = "email";
    private const string User = "systemuser";

    /// <summary>Mails one user, unless he was: a draft that an interrupted attempt left is sent.</summary>
    public static void Send(PluginScope scope, Notice notice, Guid recipient, MessageFormat format, DateTime atUtc)
    {
        var id = NoticeId.Of(notice, Table, recipient, atUtc);
        var isDraft = StateOf(scope.SystemService, id);
        if (isDraft is null)
        {
            scope.UserService.Create(new Entity(Table, id)
            {
                ["subject"] = notice.Title(format),
                ["description"] = notice.Body(format),
                ["from"] = Party(scope.UserId),
                ["to"] = Party(recipient),
                ["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, notice.LeadId),
            });
        }

        if (isDraft is not false)
        {
            scope.UserService.Execute(new SendEmailRequest { EmailId = id, IssueSend = true, TrackingToken = "" });
        }
    }

    private static EntityCollection Party(Guid user) => new([new Entity("activityparty") { ["partyid"] = new EntityReference(User, user) }]);

    private static bool? StateOf(IOrganizationService systemService, Guid id)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("statecode"), TopCount = 1 };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, id);
        return systemService.RetrieveMultiple(query).Entities.FirstOrDefault() is { } mail
            ? mail.GetAttributeValue<OptionSetValue>("statecode") is { Value: 0 }
            : null;
    }
}
