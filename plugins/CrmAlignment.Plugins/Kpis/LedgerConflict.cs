using System;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Tells that somebody else posted for the same record between the reading of the ledger and the posting.</summary>
internal static class LedgerConflict
{
    /// <summary>Posts rows whose keys follow from what was read.</summary>
    /// <exception cref="ProblemException">CRMA6010: the ledger of the record changed meanwhile; nothing is saved.</exception>
    public static void Watch(PluginScope scope, Action post)
    {
        try
        {
            post();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.VersionMismatch or FaultCodes.DuplicateKey or FaultCodes.DuplicateRecord)
        {
            scope.Tracing.Trace("The ledger changed after it was read: {0}", fault);
            throw new ProblemException(Problems.CountedMeanwhile());
        }
    }
}
