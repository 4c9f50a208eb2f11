using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.Tests;

/// <summary>Faults as the platform sends them.</summary>
internal static class Faults
{
    public const int TooManyRequests = -2147015902;

    public static FaultException<OrganizationServiceFault> Of(int errorCode, string message, TimeSpan? retryAfter = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = errorCode, Message = message };
        if (retryAfter is { } wait)
        {
            fault.ErrorDetails["Retry-After"] = wait;
        }

        return new FaultException<OrganizationServiceFault>(fault, message);
    }
}
