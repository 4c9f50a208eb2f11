using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>CreateOptionSet (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createoptionsetrequest).</summary>
internal sealed class CreateOptionSetHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateOptionSet";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateOptionSet");
        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<OptionSetMetadataBase>("OptionSet") as OptionSetMetadata
            ?? throw DataverseFault.NotSupported("global choices of yes and no");
        var name = CustomName.Require(solution, "choice", given.Name);
        if (scope.Catalog.FindGlobalChoice(name) is not null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.DuplicateName,
                $"The schema name {name} for type OptionSet is not unique. An {name} with same name already exists.");
        }

        scope.Transaction.ApplyCatalog(scope.Catalog.WithGlobalChoice(ChoiceTranslation.Of(name, given, isGlobal: true, solution)));
        solution.Add(MetadataComponents.OfChoice(name));
        return new CreateOptionSetResponse { Results = { ["OptionSetId"] = MetadataIds.OfChoice(name) } };
    }
}
