using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Solutions.Package;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// ImportSolution: reads a package and imports it, all or nothing. Plug-ins, tables and roles are in effect when it returns.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest
/// </summary>
internal sealed class ImportSolutionHandler : IMessageHandler
{
    public string Name => "ImportSolution";

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(RequestScope scope)
    {
        RefuseUnsupported(scope);
        var content = scope.Required<byte[]>("CustomizationFile");
        try
        {
            SolutionImport.Run(scope.Transaction, SolutionPackage.Read(content), Context(scope));
        }
        catch (SolutionPackageException error)
        {
            throw DataverseFault.Of(DataverseErrorCode.ImportSolutionError, error.Message);
        }

        scope.Execution!.RegistrationsChanged = true;
        scope.Execution.NoteSecurityChange();
        return new ImportSolutionResponse();
    }

    private static void RefuseUnsupported(RequestScope scope)
    {
        foreach (var option in new[] { "HoldingSolution", "ConvertToManaged" }.Where(scope.Optional<bool>))
        {
            throw DataverseFault.NotSupported($"ImportSolution with {option}");
        }
    }

    private static ImportContext Context(RequestScope scope)
    {
        var job = scope.Optional<Guid>("ImportJobId");
        return new ImportContext(
            scope.UserId,
            scope.UtcNow,
            scope.Engine.OrganizationId,
            scope.Engine.Identity.RootBusinessUnitId,
            [.. scope.Engine.Messages.EventNames],
            job == Guid.Empty ? Guid.NewGuid() : job);
    }
}
