using System;
using System.ServiceModel;
using System.Threading;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>Sends requests, and sends again those that the platform's service protection turned away.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/api-limits</remarks>
internal sealed class ProtectedService(IOrganizationService service, AlignmentClientOptions options)
{
    private const int TooManyRequests = -2147015902;
    private const int TooMuchExecutionTime = -2147015903;
    private const int TooManyConcurrentRequests = -2147015898;
    private const string RetryAfter = "Retry-After";

    public OrganizationResponse Execute(OrganizationRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return service.Execute(request);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (IsServiceProtection(fault) && attempt < options.MaximumAttempts)
            {
                options.Wait(WaitOf(fault), cancellationToken);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw AlignmentException.FromFault(fault);
            }
        }
    }

    private static bool IsServiceProtection(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail?.ErrorCode is TooManyRequests or TooMuchExecutionTime or TooManyConcurrentRequests;

    private Duration WaitOf(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail.ErrorDetails is { } details && details.TryGetValue(RetryAfter, out var value) && value is TimeSpan wait && wait > TimeSpan.Zero
            ? Duration.FromTimeSpan(wait)
            : options.FallbackRetryAfter;
}
