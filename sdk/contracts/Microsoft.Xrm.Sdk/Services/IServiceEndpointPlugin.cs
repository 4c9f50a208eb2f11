using System.ServiceModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>Listens on the service bus for contexts that the platform posts, and answers nothing.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/write-listener-application-azure-solution</remarks>
[ServiceContract(Namespace = ContractNamespaces.Xrm2011)]
public interface IServiceEndpointPlugin
{
    /// <summary>Takes a context.</summary>
    /// <param name="executionContext">The context of the operation for which it was posted.</param>
    [OperationContract]
    void Execute(RemoteExecutionContext executionContext);
}
