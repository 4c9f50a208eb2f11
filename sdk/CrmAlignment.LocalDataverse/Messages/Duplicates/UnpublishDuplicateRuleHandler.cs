using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>UnpublishDuplicateRule: takes a rule out of force.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.unpublishduplicaterulerequest.</remarks>
internal sealed class UnpublishDuplicateRuleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UnpublishDuplicateRule";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        RuleStatus.Write(scope, RuleStatus.Require(scope).Id, isPublished: false);
        return new UnpublishDuplicateRuleResponse();
    }
}
