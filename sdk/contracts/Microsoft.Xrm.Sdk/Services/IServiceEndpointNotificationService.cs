namespace Microsoft.Xrm.Sdk;

/// <summary>Posts a context to a service endpoint: a queue, a topic, an event hub or a web hook.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/write-custom-azure-aware-plugin</remarks>
public interface IServiceEndpointNotificationService
{
    /// <summary>Posts a context.</summary>
    /// <param name="serviceEndpoint">The row of the endpoint.</param>
    /// <param name="context">The context.</param>
    /// <returns>The answer of a two-way endpoint; empty otherwise.</returns>
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}
