using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Customization;
using CrmAlignment.LocalDataverse.Solutions.Export;
using CrmAlignment.LocalDataverse.Solutions.Import;
using CrmAlignment.LocalDataverse.Solutions.Removal;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions;

/// <summary>The messages about solutions.</summary>
internal static class SolutionMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers(ImportHost host) =>
    [
        new ImportSolutionHandler(host),
        new StageAndUpgradeHandler(host),
        new DeleteAndPromoteHandler(),
        new ExportSolutionHandler(),
        new DownloadSolutionExportDataHandler(),
        .. Later(),
        new RetrieveFormattedImportJobResultsHandler(),
        new DependencyHandler("RetrieveDependenciesForUninstall", ForUninstall, () => new RetrieveDependenciesForUninstallResponse()),
        new DependencyHandler("RetrieveDependenciesForDelete", ForDelete, () => new RetrieveDependenciesForDeleteResponse()),
        new DependencyHandler("RetrieveDependentComponents", Dependents, () => new RetrieveDependentComponentsResponse()),
        new DependencyHandler("RetrieveRequiredComponents", Requirements, () => new RetrieveRequiredComponentsResponse()),
        .. CustomizationMessages.Handlers(host.Messages),
    ];

    // What they perform later is a message here under the name without Async.
    private static IEnumerable<IMessageHandler> Later() =>
    [
        new LaterHandler("ImportSolution", ImportPrivilege.Name, JobRow.ImportSolutionAsync, () => new ImportSolutionAsyncResponse(), Importing),
        new LaterHandler("StageAndUpgrade", ImportPrivilege.Name, JobRow.ImportSolutionAsync, () => new OrganizationResponse(), Importing),
        new LaterHandler("ExportSolution", ExportPrivilege.Name, JobRow.ExportSolutionAsync, () => new OrganizationResponse(), Exporting),
        new LaterHandler("DeleteAndPromote", ImportPrivilege.Name, JobRow.DeleteAndPromoteAsync, () => new OrganizationResponse()),
        new LaterHandler("PublishAllXml", PublishHandler.Privilege, JobRow.PublishAllXmlAsync, () => new OrganizationResponse()),
    ];

    // The import job is known before there is one.
    private static void Importing(OrganizationRequest request, OrganizationResponse response, Guid job)
    {
        var importJob = Guid.NewGuid();
        request["ImportJobId"] = importJob;
        response.Results["ImportJobKey"] = importJob.ToString();
    }

    // The job keeps the file, so that its id is all that finds it.
    private static void Exporting(OrganizationRequest request, OrganizationResponse response, Guid job) => response.Results["ExportJobId"] = job;

    private static IEnumerable<Dependency> ForUninstall(IRequestScope scope)
    {
        var solution = InstalledSolution.Require(scope.Transaction, scope.Required<string>("SolutionUniqueName"));
        return solution.IsManaged ? RemovalPlan.ForSolution(scope.Transaction, solution.Id).Obstacles : [];
    }

    private static IEnumerable<Dependency> ForDelete(IRequestScope scope) =>
        RemovalPlan.ForComponents(scope.Transaction, [ComponentOf(scope)]).Obstacles;

    private static IEnumerable<Dependency> Dependents(IRequestScope scope)
    {
        var component = ComponentOf(scope);
        return DependencyScan.All(scope.Transaction).Where(edge => edge.Required == component);
    }

    private static IEnumerable<Dependency> Requirements(IRequestScope scope)
    {
        var component = ComponentOf(scope);
        return DependencyScan.All(scope.Transaction).Where(edge => edge.Dependent == component);
    }

    private static Component ComponentOf(IRequestScope scope) => new(scope.Required<int>("ComponentType"), scope.Required<Guid>("ObjectId"));
}
