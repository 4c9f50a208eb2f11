using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>
/// SendEmailFromTemplate: creates a mail with the subject and the text of a template, and sends it as SendEmail does: nothing leaves the
/// process.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailfromtemplaterequest.</remarks>
internal sealed class SendEmailFromTemplateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SendEmailFromTemplate";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var template = EmailTemplate.Of(scope);
        var target = scope.Required<Entity>("Target");
        if (target.LogicalName != "email")
        {
            throw DataverseFault.InvalidArgument($"Target is a row of '{target.LogicalName}'; only an email is sent.");
        }

        var regardingTable = scope.Catalog.Table(scope.Required<string>("RegardingType"));
        var regarding = new EntityReference(regardingTable.LogicalName, scope.Required<Guid>("RegardingId"));
        template.RequireFor(regarding.LogicalName);
        var mail = RequestCopy.CopyOf(target);
        var filled = template.Fill(SenderOf(target) ?? scope.UserId, regarding);
        mail["subject"] = filled["subject"];
        mail["description"] = filled["description"];
        mail["regardingobjectid"] = regarding;
        return new SendEmailFromTemplateResponse { Results = { ["Id"] = SentMail.Send(scope, mail) } };
    }

    private static Guid? SenderOf(Entity mail) => mail.GetAttributeValue<EntityCollection>("from")?.Entities
        .Select(party => party.GetAttributeValue<EntityReference>("partyid"))
        .FirstOrDefault(party => party?.LogicalName == "systemuser")?.Id;
}
