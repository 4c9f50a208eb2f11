using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>
/// SendEmail, which plug-ins know as Send: completes a mail as sent. Nothing leaves the process
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailrequest). Asks for the rights to read and write the mail
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334270(v=crm.8)).
/// </summary>
internal sealed class SendEmailHandler : IMessageHandler
{
    private const string Table = "email";
    private const int Open = 0;
    private const int Completed = 1;
    private const int Sent = 3;

    /// <inheritdoc/>
    public string Name => "SendEmail";

    /// <inheritdoc/>
    public string EventName => "Send";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue("EmailId", out var value) && value is Guid id ? new EntityReference(Table, id) : null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("EmailId");
        var email = scope.Transaction.Retrieve(Table, id) ?? throw DataverseFault.ObjectDoesNotExist("Email", id);
        scope.Access.Require(email, AccessRight.Read);
        if (email["statecode"] is not Open)
        {
            throw DataverseFault.InvalidOperation($"The email {id} is not open: only a draft can be sent.");
        }

        if (scope.Required<bool>("IssueSend"))
        {
            RequireParties(scope, id);
        }

        var subject = email["subject"] as string ?? string.Empty;
        var change = new Entity(Table, id)
        {
            ["senton"] = scope.UtcNow,
            ["statecode"] = new OptionSetValue(Completed),
            ["statuscode"] = new OptionSetValue(Sent),
        };
        if (scope.Optional<string>("TrackingToken") is { Length: > 0 } token)
        {
            subject = $"{subject} {token}".TrimStart();
            change["subject"] = subject;
            change["trackingtoken"] = token;
        }

        scope.Service.Update(change);
        return new SendEmailResponse { Results = { ["Subject"] = subject } };
    }

    private static void RequireParties(IRequestScope scope, Guid id)
    {
        if (!HasParty(scope, id, "from"))
        {
            throw DataverseFault.InvalidArgument($"The email {id} has no sender (from).");
        }

        if (!new[] { "to", "cc", "bcc" }.Any(list => HasParty(scope, id, list)))
        {
            throw DataverseFault.InvalidArgument($"The email {id} has no recipient (to, cc or bcc).");
        }
    }

    private static bool HasParty(IRequestScope scope, Guid id, string list) => scope.Transaction.Find(
        ActivityTables.Party,
        new Dictionary<string, object?>
        {
            ["activityid"] = new RowReference(ActivityTables.Pointer, id),
            ["participationtypemask"] = ParticipationType.Of(list),
        },
        limit: 1).Count > 0;
}
