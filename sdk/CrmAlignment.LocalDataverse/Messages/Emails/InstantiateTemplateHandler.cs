using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>InstantiateTemplate: a mail with the subject and the text of a template, filled from a row; nothing is stored.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.instantiatetemplaterequest.</remarks>
internal sealed class InstantiateTemplateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InstantiateTemplate";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var template = EmailTemplate.Of(scope);
        var table = scope.Catalog.Table(scope.Required<string>("ObjectType"));
        var row = new EntityReference(table.LogicalName, scope.Required<Guid>("ObjectId"));
        template.RequireFor(row.LogicalName);
        var mails = new EntityCollection([template.Fill(scope.UserId, row)]) { EntityName = "email" };
        return new InstantiateTemplateResponse { Results = { ["EntityCollection"] = mails } };
    }
}
