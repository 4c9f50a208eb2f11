using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>SendTemplate: sends each of some rows a mail of its own, filled from it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendtemplaterequest.</remarks>
internal sealed class SendTemplateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SendTemplate";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var template = EmailTemplate.Of(scope);
        var sender = scope.Required<EntityReference>("Sender");
        var recipients = scope.Catalog.Table(scope.Required<string>("RecipientType")).LogicalName;
        var regardingTable = scope.Catalog.Table(scope.Required<string>("RegardingType"));
        var regarding = new EntityReference(regardingTable.LogicalName, scope.Required<Guid>("RegardingId"));
        template.RequireFor(recipients);
        foreach (var id in scope.Required<Guid[]>("RecipientIds"))
        {
            var recipient = new EntityReference(recipients, id);
            var mail = template.Fill(sender.LogicalName == "systemuser" ? sender.Id : scope.UserId, recipient, regarding);
            mail["from"] = Party(sender);
            mail["to"] = Party(recipient);
            mail["regardingobjectid"] = regarding;
            if (scope.Optional<OptionSetValue>("DeliveryPriorityCode") is { } priority)
            {
                mail["deliveryprioritycode"] = priority;
            }

            SentMail.Send(scope, mail);
        }

        return new SendTemplateResponse();
    }

    private static EntityCollection Party(EntityReference row) => new([new Entity("activityparty") { ["partyid"] = row }]);
}
