using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client.Resilience;

/// <summary>
/// The faults by which the platform turns a request away before it begins.
/// https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#service-protection-api-limit-errors-returned
/// </summary>
internal static class ServiceProtection
{
    private const int TooManyRequests = -2147015902;
    private const int TooMuchExecutionTime = -2147015903;
    private const int TooManyConcurrentRequests = -2147015898;
    private const string RetryAfter = "Retry-After";

    /// <summary>Whether a fault says so.</summary>
    public static bool Is(OrganizationServiceFault? fault) => fault?.ErrorCode is TooManyRequests or TooMuchExecutionTime or TooManyConcurrentRequests;

    /// <summary>What an exception of an organization service tells; null when it is nothing that passes.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="fallback">The wait when the fault names none.</param>
    public static Mishap? Of(Exception error, Duration fallback) => error is not FaultException<OrganizationServiceFault> fault
        ? BrokenConnection.Of(error)
        : Is(fault.Detail) ? new Mishap(false, WaitOf(fault.Detail) ?? fallback.ToTimeSpan(), fault.Detail.Message) : null;

    private static TimeSpan? WaitOf(OrganizationServiceFault fault) =>
        fault.ErrorDetails is { } details && details.TryGetValue(RetryAfter, out var value) && value is TimeSpan wait && wait > TimeSpan.Zero ? wait : null;
}
