using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// ImportSolution: installs a package, updates the installed version in place, or stages an upgrade.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest
/// </summary>
internal sealed class ImportSolutionHandler(ImportHost host) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ImportSolution";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (scope.Optional<LayerDesiredOrder>("LayerDesiredOrder") is not null)
        {
            throw DataverseFault.NotSupported("ImportSolution with LayerDesiredOrder: the last import of a component counts");
        }

        var summary = ImportRun.Execute(scope, host, scope.Optional<bool>("HoldingSolution") ? ImportKind.Holding : ImportKind.Update);
        return scope.Optional<bool>(ImportRun.SkipUnsupported)
            ? new ImportSolutionResponse { Results = { [ImportRun.Skipped] = summary.Skipped.ToArray() } }
            : new ImportSolutionResponse();
    }
}
