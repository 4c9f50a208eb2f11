using System;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Tells that somebody else logged or computed the same between reading and writing: the asynchronous work begins anew from what is then
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.operationstatus).
/// </summary>
internal static class ScoreConflict
{
    /// <summary>Writes what follows from what was read.</summary>
    /// <exception cref="InvalidPluginExecutionException">Asks the platform to run the step again.</exception>
    public static void Retry(PluginScope scope, Action write)
    {
        try
        {
            write();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (IsConflict(fault))
        {
            scope.Tracing.Trace("The engagement log changed after it was read: {0}", fault);
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "The engagement score changed meanwhile and is computed again.");
        }
    }

    /// <summary>Writes what follows from what was read, in a round of scheduled work.</summary>
    /// <exception cref="ProblemException">CRMA7010: the lead was saved meanwhile; nothing of the round is saved.</exception>
    public static void Refuse(PluginScope scope, Action write)
    {
        try
        {
            write();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (IsConflict(fault))
        {
            scope.Tracing.Trace("A lead changed after its engagement log was read: {0}", fault);
            throw new ProblemException(Problems.ScoredMeanwhile());
        }
    }

    private static bool IsConflict(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail?.ErrorCode is FaultCodes.VersionMismatch or FaultCodes.DuplicateKey or FaultCodes.DuplicateRecord or FaultCodes.DoesNotExist;
}
