using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Notifications;

/// <summary>
/// SendAppNotification: a row of appnotification that its recipient owns
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/sendappnotification). Only to users: "sending a
/// notification to a team isn't supported". The SDK has no class for it.
/// </summary>
/// <remarks>
/// Who may: to himself, who may create and read notifications; to others, who may read those of their business unit
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications#managing-security-for-notifications).
/// No right to assign is asked for, as it is where the row itself is created for another owner.
/// </remarks>
internal sealed class SendAppNotificationHandler : IMessageHandler
{
    private const string Table = NotificationTable.LogicalName;
    private const string User = "systemuser";

    /// <inheritdoc/>
    public string Name => "SendAppNotification";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var recipient = RecipientOf(scope);
        var notification = new Entity(Table, Guid.NewGuid())
        {
            ["title"] = scope.Required<string>("Title"),
            ["body"] = scope.Optional<string>("Body"),
            ["ownerid"] = recipient,
            ["data"] = NotificationData.Of(scope.Optional<Entity>("OverrideContent"), scope.Optional<Entity>("Actions")),
        };
        Choose(scope, notification, "Priority", "priority");
        Choose(scope, notification, "IconType", "icontype");
        Choose(scope, notification, "ToastType", "toasttype");
        if (scope.Optional<int?>("Expiry") is { } seconds)
        {
            notification["ttlinseconds"] = seconds;
        }

        RequireRights(scope, recipient);
        var sender = recipient.Id == scope.UserId ? scope.Service : scope.SystemService;
        var response = new OrganizationResponse { ResponseName = Name };
        response.Results["NotificationId"] = sender.Create(notification);
        return response;
    }

    private static EntityReference RecipientOf(IRequestScope scope)
    {
        var recipient = scope.Required<EntityReference>("Recipient");
        if (recipient.LogicalName != User)
        {
            throw DataverseFault.InvalidArgument($"A notification is for a user; the recipient is of '{recipient.LogicalName}'.");
        }

        return scope.Transaction.Retrieve(User, recipient.Id) is null
            ? throw DataverseFault.ObjectDoesNotExist("SystemUser", recipient.Id)
            : recipient;
    }

    private static void RequireRights(IRequestScope scope, EntityReference recipient)
    {
        if (scope.Access.User is not { } user)
        {
            return;
        }

        var table = scope.Catalog.Table(Table);
        scope.Access.RequirePrivilege(PrivilegeNames.Of(AccessRight.Create, table));
        var unit = scope.Transaction.Retrieve(User, recipient.Id)!["businessunitid"];
        var owner = new Storage.RowReference(User, recipient.Id);
        scope.Access.Require(user, table, Guid.Empty, column => column switch
        {
            "ownerid" or "owninguser" => owner,
            "owningbusinessunit" => unit,
            _ => null,
        }, AccessRight.Read);
    }

    // Over the Web API a choice is a number, in the organization service it is an option, too.
    private static void Choose(IRequestScope scope, Entity notification, string parameter, string column)
    {
        switch (scope.Optional<object>(parameter))
        {
            case null:
                break;
            case int value:
                notification[column] = new OptionSetValue(value);
                break;
            case OptionSetValue option:
                notification[column] = option;
                break;
            case { } other:
                throw DataverseFault.InvalidArgument(
                    $"The parameter '{parameter}' of '{scope.Message}' is of type {other.GetType().Name}; expected: {nameof(OptionSetValue)}.");
        }
    }
}
