using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>
/// UpdateOptionSet: title and description of a global choice. Its options have messages of their own
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-option-sets).
/// </summary>
internal sealed class UpdateOptionSetHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateOptionSet";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvWriteOptionSet");
        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<OptionSetMetadataBase>("OptionSet");
        var merges = scope.Required<bool>("MergeLabels");
        var known = Definitions.GlobalChoice(
            scope.Catalog, given.Name ?? throw DataverseFault.MissingParameter(scope.Message, "OptionSet.Name"));
        var changed = known.WithTexts(
            LabelTexts.Changed(known.Label, given.DisplayName, merges), LabelTexts.Changed(known.Description, given.Description, merges));
        scope.Transaction.ApplyCatalog(scope.Catalog.WithGlobalChoice(changed));
        solution.Add(MetadataComponents.OfChoice(known.Name));
        return new UpdateOptionSetResponse();
    }
}
