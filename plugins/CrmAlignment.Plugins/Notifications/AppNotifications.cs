using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Notifications in the app (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications). Rows
/// are created, not sent by SendAppNotification, since that takes no id, and the id is what keeps anybody from being told twice.
/// </summary>
internal static class AppNotifications
{
    /// <summary>The table, and the way in ids.</summary>
    public const string Table = "appnotification";

    private const string Id = "appnotificationid";
    private const int Timed = 200000000;

    /// <summary>Whether the environment has the table: one request, which is no error where it has not.</summary>
    public static bool AreAvailable(IOrganizationService systemService)
    {
        var name = new MetadataFilterExpression(LogicalOperator.And);
        name.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.Equals, Table));
        var request = new RetrieveMetadataChangesRequest
        {
            Query = new EntityQueryExpression { Criteria = name, Properties = new MetadataPropertiesExpression("LogicalName") },
        };
        return ((RetrieveMetadataChangesResponse)systemService.Execute(request)).EntityMetadata.Count > 0;
    }

    /// <summary>Which of the ids exist: one request.</summary>
    public static HashSet<Guid> Existing(IOrganizationService systemService, IEnumerable<Guid> ids)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Id) };
        query.Criteria.AddCondition(Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        return new HashSet<Guid>(systemService.RetrieveMultiple(query).Entities.Select(row => row.Id));
    }

    /// <summary>Tells one user.</summary>
    public static void Send(IOrganizationService systemService, Guid id, Notice notice, Guid recipient, MessageFormat format) =>
        systemService.Create(new Entity(Table, id)
        {
            ["title"] = notice.Title(format),
            ["body"] = notice.Body(format),
            ["data"] = notice.Data(format),
            ["icontype"] = new OptionSetValue(IconOf(notice.Kind)),
            ["toasttype"] = new OptionSetValue(Timed),
            ["ownerid"] = new EntityReference("systemuser", recipient),
        });

    // Info, success, failure, warning.
    private static int IconOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Accepted => 100000001,
        NoticeKind.Rejected => 100000002,
        NoticeKind.DueSoon or NoticeKind.Expired => 100000003,
        _ => 100000000,
    };
}
