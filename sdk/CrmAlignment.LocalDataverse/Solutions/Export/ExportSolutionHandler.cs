using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// ExportSolution: an unmanaged solution as a package, managed or unmanaged.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.exportsolutionrequest
/// </summary>
internal sealed class ExportSolutionHandler : IMessageHandler
{
    /// <summary>Settings of the organization that a request may ask for, and that no package has here.</summary>
    private static readonly string[] Settings =
    [
        "ExportAutoNumberingSettings", "ExportCalendarSettings", "ExportCustomizationSettings", "ExportEmailTrackingSettings", "ExportExternalApplications",
        "ExportGeneralSettings", "ExportIsvConfig", "ExportMarketingSettings", "ExportOutlookSynchronizationSettings", "ExportRelationshipRoles", "ExportSales",
    ];

    /// <inheritdoc/>
    public string Name => "ExportSolution";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ExportPrivilege.Require(scope);
        RefuseOptions(scope);
        var solution = Find(scope.Transaction, scope.Required<string>("SolutionName"));
        return new ExportSolutionResponse
        {
            Results = { ["ExportSolutionFile"] = SolutionExport.Run(scope.Transaction, solution, scope.Required<bool>("Managed")) },
        };
    }

    private static void RefuseOptions(IRequestScope scope)
    {
        if (Settings.FirstOrDefault(scope.Optional<bool>) is { } setting)
        {
            throw DataverseFault.NotSupported($"ExportSolution with {setting}: settings of the organization stay in it");
        }

        // The format is that of 9.x; what an older platform reads is not written.
        if (scope.Optional<string>("TargetVersion") is { Length: > 0 } target && !(Version.TryParse(target, out var version) && version.Major == 9))
        {
            throw DataverseFault.NotSupported($"ExportSolution with TargetVersion '{target}': packages are written for version 9");
        }
    }

    private static StoredRow Find(StoreTransaction transaction, string uniqueName)
    {
        var solution = InstalledSolution.Find(transaction, uniqueName) ?? throw DataverseFault.Of(
            DataverseErrorCode.ExportMissingSolutionError,
            $"An error occurred while exporting a solution. The solution does not exist in this system. ('{uniqueName}')");
        if (solution.IsManaged)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ExportManagedSolutionError,
                $"An error occurred while exporting a solution. Managed solutions cannot be exported. ('{uniqueName}')");
        }

        if (solution.Id == InstalledSolution.DefaultId)
        {
            throw DataverseFault.NotSupported("exporting the default solution, which is all of the organization: name a solution of your own");
        }

        var row = transaction.Retrieve("solution", solution.Id)!;
        return RowScan.IdIn(row, "parentsolutionid") == Guid.Empty
            ? row
            : throw DataverseFault.NotSupported($"exporting the patch '{uniqueName}': export its parent");
    }
}
