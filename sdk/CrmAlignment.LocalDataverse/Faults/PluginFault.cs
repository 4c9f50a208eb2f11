using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Faults;

/// <summary>Turns what a plug-in throws into what the caller receives.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions, and for the error details
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-additional-details-with-errors.
/// </remarks>
internal static class PluginFault
{
    private const string StatusDetail = "OperationStatus";
    private const string SubCodeDetail = "SubErrorCode";

    // What ErrorCode says where the plug-in gave none: in Microsoft's assembly it is the HResult, which exceptions have in common
    // (https://learn.microsoft.com/dotnet/api/system.exception.hresult).
    private static readonly int NoCode = new InvalidPluginExecutionException().HResult;

    /// <summary>Whether the plug-in asked to be run again, with OperationStatus.Retry.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>True when an asynchronous job should be retried.</returns>
    public static bool AsksForRetry(OrganizationServiceFault fault) => fault.ErrorDetails.TryGetValue(StatusDetail, out var status) && status is (int)OperationStatus.Retry;

    /// <summary>The fault for an exception that left a plug-in's Execute.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="plugin">The plug-in's class.</param>
    /// <param name="trace">What the plug-in traced.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> Of(Exception exception, Type plugin, string trace)
    {
        // A service fault that the plug-in let through keeps its code, with the trace added.
        var fault = exception switch
        {
            FaultException<OrganizationServiceFault> service => Copy(service.Detail),
            InvalidPluginExecutionException refusal => new OrganizationServiceFault
            {
                ErrorCode = refusal.ErrorCode == 0 || refusal.ErrorCode == NoCode ? DataverseErrorCode.IsvAborted : refusal.ErrorCode,
                Message = refusal.Message,
                InnerFault = InnerOf(refusal),
            },
            _ => new OrganizationServiceFault
            {
                ErrorCode = DataverseErrorCode.IsvUnexpected,
                Message = "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
                    + $"{plugin.FullName}: {exception.GetType().FullName}: {exception.Message}",
            },
        };
        if (exception is not FaultException<OrganizationServiceFault>)
        {
            fault.ErrorDetails[StatusDetail] = (int)(exception is InvalidPluginExecutionException stated ? stated.Status : OperationStatus.Failed);
            fault.ErrorDetails[SubCodeDetail] = exception.HResult;
        }

        fault.TraceText = exception is FaultException<OrganizationServiceFault> || trace.Length > 0 ? trace : exception.ToString();
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    private static OrganizationServiceFault? InnerOf(InvalidPluginExecutionException refusal) =>
        refusal.InnerException is FaultException<OrganizationServiceFault> inner ? inner.Detail : null;

    private static OrganizationServiceFault Copy(OrganizationServiceFault fault) => new()
    {
        ErrorCode = fault.ErrorCode,
        Message = fault.Message,
        InnerFault = fault.InnerFault,
        ErrorDetails = fault.ErrorDetails,
        Timestamp = fault.Timestamp,
        ActivityId = fault.ActivityId,
    };
}
