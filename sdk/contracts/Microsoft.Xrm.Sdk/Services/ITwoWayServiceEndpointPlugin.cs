using System.ServiceModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>Listens on the service bus for contexts that the platform posts, and answers each with a text.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/write-listener-application-azure-solution</remarks>
[ServiceContract(Namespace = ContractNamespaces.Xrm2011)]
public interface ITwoWayServiceEndpointPlugin
{
    /// <summary>Takes a context.</summary>
    /// <param name="executionContext">The context of the operation for which it was posted.</param>
    /// <returns>The answer, which the plug-in that posted the context gets.</returns>
    [OperationContract]
    string Execute(RemoteExecutionContext executionContext);
}
