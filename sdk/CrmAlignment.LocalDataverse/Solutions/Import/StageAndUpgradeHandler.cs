using System;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Removal;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// StageAndUpgrade: replaces the installed version by a package at once; what the package lacks goes with its data.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.stageandupgraderequest
/// </summary>
internal sealed class StageAndUpgradeHandler(ImportHost host) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "StageAndUpgrade";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var solutionId = Guid.Empty;
        ImportRun.Execute(scope, host, ImportKind.Upgrade, package => solutionId = SolutionPromotion.Run(scope, package.Manifest.UniqueName));
        return new StageAndUpgradeResponse { Results = { ["SolutionId"] = solutionId } };
    }
}
